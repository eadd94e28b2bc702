import { testReadings } from '../readings.fixture.ts'

testReadings('fr-FR', {
  NUMBER: `
    zéro → 0
    un → 1
    cinq → 5
    dix-sept → 17
    vingt → 20
    vingt et un → 21
    vingt-et-un → 21
    vingt-deux → 22
    soixante-dix → 70
    soixante et onze → 71
    soixante-quinze → 75
    quatre-vingts → 80
    quatre-vingt-un → 81
    quatre-vingt-dix → 90
    quatre-vingt-dix-sept → 97
    quatre-vingt dix-sept → 97
    septante → 70
    nonante-neuf → 99
    cent → 100
    cent un → 101
    cent cinq → 105
    deux cents → 200
    deux cent vingt-trois → 223
    neuf cent quatre-vingt-dix-neuf → 999
    mille → 1000
    mille cinq cents → 1500
    quinze cents → 1500
    deux mille vingt-six → 2026
    douze mille → 12000
    vingt-cinq mille → 25000
    cent mille → 100000
    deux cent cinquante mille → 250000
    un million → 1000000
    deux millions trois cent mille → 2300000
    deux cent mille → 200000
    un milliard → 1000000000
    un deux trois → 123
    42 → 42
    1 500 → 1500`,
  FOUR_DIGIT_NUMBER: `
    deux mille vingt-six → 2026
    zéro sept quatre deux → 0742
    six zéro quatre cinq → 6045
    mille neuf cent quatre-vingt-quatre → 1984
    dix-neuf cent quatre-vingt-quatre → 1984
    dix-neuf quatre-vingt-quatre → 1984
    vingt vingt-six → 2026
    douze trente-quatre → 1234
    deux mille → 2000
    un deux trois quatre → 1234
    1234 → 1234
    0042 → 0042
    double zéro sept un → 0071
    sept mille → 7000`,
  Ordinal: `
    premier → 1
    première → 1
    1er → 1
    1re → 1
    deuxième → 2
    second → 2
    seconde → 2
    troisième → 3
    2e → 2
    2ème → 2
    quatrième → 4
    cinquième → 5
    neuvième → 9
    dixième → 10
    onzième → 11
    dix-septième → 17
    vingtième → 20
    vingt et unième → 21
    vingt-deuxième → 22
    soixante-dixième → 70
    quatre-vingtième → 80
    quatre-vingt-dix-neuvième → 99
    centième → 100
    cent unième → 101
    cent vingt-troisième → 123
    deux centième → 200
    deux cent troisième → 203
    millième → 1000
    deux millième → 2000
    103e → 103
    dernier → –
    trois → –`,
  PhoneNumber: `
    zéro six douze trente-quatre cinquante-six soixante-dix-huit → 0612345678
    06 12 34 56 78 → 0612345678
    06.12.34.56.78 → 0612345678
    +33 6 12 34 56 78 → 33612345678
    zéro un quarante-deux vingt → 014220
    zéro six cinq cinq → 0655
    un un deux → 112
    double cinq un → 551`,
  AlphaNumeric: `
    j l neuf zéro cinq → jl905
    g vingt et un → g21
    b12 → b12
    a b c → abc
    un quatre a → 14a
    seize a → 16a
    double a un → aa1
    bleu → –`,
})

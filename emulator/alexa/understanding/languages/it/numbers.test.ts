import { testReadings } from '../readings.fixture.ts'

testReadings('it-IT', {
  NUMBER: `
    zero → 0
    uno → 1
    cinque → 5
    diciassette → 17
    venti → 20
    ventuno → 21
    ventitré → 23
    ventitre → 23
    ventotto → 28
    trentuno → 31
    novantanove → 99
    cento → 100
    centouno → 101
    cento uno → 101
    centocinque → 105
    cento cinque → 105
    centotto → 108
    duecento → 200
    duecentoventitré → 223
    novecentonovantanove → 999
    mille → 1000
    millecinquecento → 1500
    mille e cinquecento → 1500
    duemila → 2000
    duemilaventisei → 2026
    due mila → 2000
    dodicimila → 12000
    venticinquemila → 25000
    centomila → 100000
    duecentocinquantamila → 250000
    un milione → 1000000
    due milioni e trecentomila → 2300000
    due milioni trecentomila → 2300000
    un miliardo → 1000000000
    1.000.000 → 1000000
    uno due tre → 123
    42 → 42`,
  FOUR_DIGIT_NUMBER: `
    duemilaventisei → 2026
    zero sette quattro due → 0742
    sei zero quattro cinque → 6045
    millenovecentottantaquattro → 1984
    diciannove ottantaquattro → 1984
    venti ventisei → 2026
    dodici trentaquattro → 1234
    duemila → 2000
    uno due tre quattro → 1234
    1234 → 1234
    0042 → 0042
    doppio zero sette uno → 0071
    settemila → 7000`,
  Ordinal: `
    primo → 1
    prima → 1
    secondo → 2
    terzo → 3
    quarta → 4
    quinto → 5
    sesto → 6
    settimo → 7
    ottavo → 8
    nono → 9
    decimo → 10
    undicesimo → 11
    dodicesima → 12
    diciassettesimo → 17
    ventesimo → 20
    ventunesimo → 21
    ventitreesimo → 23
    ventiseiesimo → 26
    trentesimo → 30
    novantanovesimo → 99
    centesimo → 100
    centounesimo → 101
    centotreesimo → 103
    centoventitreesimo → 123
    duecentesimo → 200
    millesimo → 1000
    duemillesimo → 2000
    3º → 3
    103º → 103
    tre → –`,
  PhoneNumber: `
    zero sei cinque cinque cinque uno → 065551
    06 555 1234 → 065551234
    +39 06 555 1234 → 39065551234
    tre quattro otto dodici → 34812
    uno uno due → 112
    doppio cinque uno → 551`,
  AlphaNumeric: `
    j l nove zero cinque → jl905
    g ventuno → g21
    b12 → b12
    a b c → abc
    sedici a → 16a
    doppio a uno → aa1
    blu → –`,
})

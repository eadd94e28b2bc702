import { testReadings } from '../readings.fixture.ts'

testReadings('pt-BR', {
  NUMBER: `
    zero → 0
    um → 1
    cinco → 5
    dezessete → 17
    dezassete → 17
    vinte → 20
    vinte e um → 21
    vinte e dois → 22
    trinta e um → 31
    noventa e nove → 99
    cem → 100
    cento e um → 101
    cento e cinco → 105
    duzentos → 200
    duzentos e vinte e três → 223
    novecentos e noventa e nove → 999
    mil → 1000
    mil e quinhentos → 1500
    mil e um → 1001
    dois mil e vinte e seis → 2026
    doze mil → 12000
    vinte e cinco mil → 25000
    cem mil → 100000
    duzentos e cinquenta mil → 250000
    um milhão → 1000000
    dois milhões e trezentos mil → 2300000
    dois milhões trezentos mil → 2300000
    um bilhão → 1000000000
    1.000.000 → 1000000
    um dois três → 123
    42 → 42`,
  FOUR_DIGIT_NUMBER: `
    dois mil e vinte e seis → 2026
    zero sete quatro dois → 0742
    zero sete quatro meia → 0746
    seis zero quatro cinco → 6045
    mil novecentos e oitenta e quatro → 1984
    dezenove oitenta e quatro → 1984
    vinte vinte e seis → 2026
    doze trinta e quatro → 1234
    dois mil → 2000
    um dois três quatro → 1234
    1234 → 1234
    0042 → 0042
    duplo zero sete um → 0071
    sete mil → 7000`,
  Ordinal: `
    primeiro → 1
    primeira → 1
    segundo → 2
    terceiro → 3
    quarta → 4
    quinto → 5
    sexto → 6
    sétimo → 7
    setimo → 7
    oitavo → 8
    nono → 9
    décimo → 10
    décimo primeiro → 11
    décimo terceiro → 13
    vigésimo → 20
    vigésimo primeiro → 21
    trigésimo → 30
    nonagésimo nono → 99
    centésimo → 100
    centésimo primeiro → 101
    centésimo vigésimo terceiro → 123
    ducentésimo → 200
    milésimo → 1000
    3º → 3
    103º → 103
    três → –`,
  PhoneNumber: `
    zero meia cinco cinco → 0655
    onze nove oito sete seis cinco → 1198765
    (11) 98765-4321 → 11987654321
    +55 11 98765 4321 → 5511987654321
    um nove zero → 190
    duplo cinco um → 551`,
  AlphaNumeric: `
    j l nove zero cinco → jl905
    g vinte e um → g21
    b12 → b12
    a b c → abc
    dezesseis a → 16a
    ç um → ç1
    azul → –`,
})

import { testReadings } from '../readings.fixture.ts'

testReadings('es-ES', {
  NUMBER: `
    cero → 0
    diez y seis → 16
    diez y nueve → 19
    uno → 1
    cinco → 5
    quince → 15
    dieciséis → 16
    dieciseis → 16
    veinte → 20
    veintiuno → 21
    veintidós → 22
    treinta y uno → 31
    noventa y nueve → 99
    cien → 100
    ciento uno → 101
    ciento cinco → 105
    doscientos → 200
    doscientos veintitrés → 223
    quinientos → 500
    novecientos noventa y nueve → 999
    mil → 1000
    mil quinientos → 1500
    dos mil veintiséis → 2026
    doce mil → 12000
    veinticinco mil → 25000
    veintiún mil → 21000
    treinta y un mil → 31000
    cien mil → 100000
    doscientos cincuenta mil → 250000
    un millón → 1000000
    dos millones trescientos mil → 2300000
    cien millones → 100000000
    mil millones → 1000000000
    1.000.000 → 1000000
    uno dos tres → 123
    42 → 42`,
  FOUR_DIGIT_NUMBER: `
    dos mil veintiséis → 2026
    cero siete cuatro dos → 0742
    seis cero cuatro cinco → 6045
    mil novecientos ochenta y cuatro → 1984
    diecinueve ochenta y cuatro → 1984
    veinte veintiséis → 2026
    doce treinta y cuatro → 1234
    dos mil → 2000
    uno dos tres cuatro → 1234
    1234 → 1234
    0042 → 0042
    doble cero siete uno → 0071
    siete mil → 7000`,
  Ordinal: `
    primero → 1
    primera → 1
    primer → 1
    segundo → 2
    tercero → 3
    tercer → 3
    cuarta → 4
    quinto → 5
    séptimo → 7
    septimo → 7
    noveno → 9
    décimo → 10
    undécimo → 11
    decimoprimero → 11
    duodécimo → 12
    decimotercero → 13
    décimo tercero → 13
    vigésimo → 20
    vigésimo primero → 21
    vigesimoprimero → 21
    nonagésimo noveno → 99
    centésimo → 100
    centésimo primero → 101
    centésimo vigésimo tercero → 123
    ducentésimo → 200
    milésimo → 1000
    3º → 3
    1er → 1
    103º → 103
    tres → –`,
  PhoneNumber: `
    seis cero cero uno dos tres → 600123
    600 12 34 56 → 600123456
    +34 600 123 456 → 34600123456
    seiscientos doce treinta y cuatro → 6001234
    nueve uno uno → 911
    doble cinco uno → 551
    cero cinco cinco → 055`,
  AlphaNumeric: `
    j l nueve cero cinco → jl905
    hache uno → h1
    uve doble dos → w2
    g veintiuno → g21
    b12 → b12
    a b c → abc
    ñ uno → ñ1
    dieciséis a → 16a
    doble a uno → aa1
    azul → –`,
})

import { testReadings } from '../readings.fixture.ts'

testReadings('de-DE', {
  NUMBER: `
    null → 0
    eins → 1
    fünf → 5
    zwölf → 12
    siebzehn → 17
    zwanzig → 20
    einundzwanzig → 21
    ein und zwanzig → 21
    neunundneunzig → 99
    hundert → 100
    einhundert → 100
    hunderteins → 101
    hundertfünf → 105
    hundertundfünf → 105
    einhundertfünf → 105
    zweihundert → 200
    zweihundertdreiundzwanzig → 223
    neunhundertneunundneunzig → 999
    tausend → 1000
    eintausend → 1000
    tausendfünfhundert → 1500
    fünfzehnhundert → 1500
    zweitausend → 2000
    zweitausendsechsundzwanzig → 2026
    neunzehnhundertvierundachtzig → 1984
    zwölftausend → 12000
    fünfundzwanzigtausend → 25000
    hunderttausend → 100000
    zweihundertfünfzigtausend → 250000
    eine million → 1000000
    zwei millionen → 2000000
    zwei millionen dreihunderttausend → 2300000
    1.000.000 → 1000000
    eins zwei drei → 123
    zwo → 2
    dreissig → 30
    eine milliarde → 1000000000
    eine billion → 1000000000000
    42 → 42`,
  FOUR_DIGIT_NUMBER: `
    zweitausendsechsundzwanzig → 2026
    null sieben vier zwei → 0742
    sechs null vier fünf → 6045
    neunzehnhundertvierundachtzig → 1984
    neunzehn vierundachtzig → 1984
    zwanzig sechsundzwanzig → 2026
    zwölf vierunddreißig → 1234
    zweitausend → 2000
    eins zwei drei vier → 1234
    1234 → 1234
    0042 → 0042
    null null sieben eins → 0071
    doppel null sieben eins → 0071
    achtzehnhundert → 1800
    tausendfünfhundert → 1500
    siebentausend → 7000
    fünfzig fünfzig → 5050`,
  Ordinal: `
    erste → 1
    erster → 1
    ersten → 1
    erstes → 1
    zweite → 2
    dritter → 3
    vierte → 4
    siebte → 7
    siebente → 7
    achte → 8
    zehnte → 10
    elfte → 11
    zwölfte → 12
    dreizehnte → 13
    zwanzigste → 20
    einundzwanzigste → 21
    neunundneunzigste → 99
    hundertste → 100
    hunderterste → 101
    hunderteinundzwanzigste → 121
    hundertdreiundzwanzigste → 123
    zweihundertste → 200
    zweihundertdritte → 203
    tausendste → 1000
    zweitausendste → 2000
    tausenderste → 1001
    3. → 3
    103. → 103
    drei → –`,
  PhoneNumber: `
    null drei null fünf fünf fünf eins zwei → 03055512
    030 555 12 → 03055512
    030/55512 → 03055512
    +49 30 55512 → 493055512
    null drei null fünfundfünfzig zwölf → 0305512
    eins eins null → 110
    hundertzehn → –
    doppel fünf eins → 551
    null eins sieben zwei → 0172`,
  AlphaNumeric: `
    j l neun null fünf → jl905
    g einundzwanzig → g21
    b12 → b12
    a b c → abc
    m ü eins → mü1
    eins vier a → 14a
    doppel a eins → aa1
    sechzehn a → 16a
    JL905 → jl905
    blau → –`,
})

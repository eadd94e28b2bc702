import { testReadings } from '../readings.fixture.ts'

testReadings('en-US', {
  NUMBER: `
    zero → 0
    five → 5
    5 → 5
    ten → 10
    fifteen → 15
    twenty → 20
    twenty one → 21
    twenty-one → 21
    ninety nine → 99
    a hundred → 100
    one hundred → 100
    hundred → 100
    a hundred and five → 105
    one hundred and five → 105
    one hundred five → 105
    one oh five → 105
    one fifty → 150
    twenty two fourteen → 2214
    one twenty five → 125
    three ten → 310
    nine ninety nine → 999
    one thousand two fifty → ?
    1 50 → –
    two hundred → 200
    nine hundred ninety nine → 999
    a thousand → 1000
    thousand → 1000
    one thousand → 1000
    fifteen hundred → 1500
    one thousand two hundred thirty four → 1234
    twelve thousand → 12000
    twenty five thousand → 25000
    one hundred thousand → 100000
    a hundred thousand → 100000
    two hundred fifty thousand → 250000
    a million → 1000000
    one million → 1000000
    two million three hundred thousand → 2300000
    1,000,000 → 1000000
    nineteen eighty four → 1984
    twenty twenty six → 2026
    one two three → 123
    two thousand and one → 2001
    a billion → 1000000000
    a trillion → 1000000000000
    two trillion five → 2000000000005
    5 thousand 300 → 5300
    5 thousand 30 → 5030
    2 million 300 thousand → 2300000
    2 million 300 thousand 50 → 2300050
    5 thousand three hundred → 5300
    5 thousand 4000 → ?
    minus five → –`,
  FOUR_DIGIT_NUMBER: `
    twenty twenty six → 2026
    oh seven four two → 0742
    zero seven four two → 0742
    six oh four five → 6045
    nineteen eighty four → 1984
    nineteen oh five → 1905
    two thousand and five → 2005
    two thousand five → 2005
    two thousand → 2000
    nineteen hundred → 1900
    nineteen ninety nine → 1999
    one two three four → 1234
    1234 → 1234
    0042 → 0042
    twelve thirty four → 1234
    fifty fifty → 5050
    double oh seven one → 0071
    double zero seven one → 0071
    one double two three → 1223
    five five five five → 5555
    nine thousand nine hundred ninety nine → 9999
    seven thousand → 7000
    oh oh oh one → 0001
    ten ten → 1010
    twelve oh one → 1201
    1 2 3 4 → 1234
    12 34 → 1234
    five → –`,
  Ordinal: `
    first → 1
    the first → –
    1st → 1
    second → 2
    third → 3
    fifth → 5
    eighth → 8
    ninth → 9
    tenth → 10
    eleventh → 11
    twelfth → 12
    thirteenth → 13
    twentieth → 20
    twenty first → 21
    twenty-first → 21
    thirty second → 32
    ninety ninth → 99
    22nd → 22
    103rd → 103
    hundredth → 100
    one hundredth → 100
    a hundred and first → 101
    hundred and first → 101
    one hundred and first → 101
    one hundred first → 101
    one hundred twenty third → 123
    one hundred and twenty third → 123
    two hundredth → 200
    nine hundred ninety ninth → 999
    thousandth → 1000
    one thousandth → 1000
    one thousand and first → 1001
    two thousandth → 2000
    millionth → 1000000
    one → –`,
  PhoneNumber: `
    two oh six five five five oh one zero zero → 2065550100
    206 555 0100 → 2065550100
    206-555-0100 → 2065550100
    (206) 555-0100 → 2065550100
    +1 206 555 0100 → 12065550100
    1-800-555-0100 → 18005550100
    eight hundred five five five one two one two → 8005551212
    one eight hundred five five five one two one two → 18005551212
    nine one one → 911
    911 → 911
    double five triple one → 55111
    five five five double oh seven → 555007
    oh two oh seven nine four six oh nine five eight → 02079460958
    zero two zero → 020
    five five five twelve thirty four → 5551234
    five five five one thousand → 5551000
    2065550100 → 2065550100
    206.555.0100 → 2065550100
    +44 20 7946 0958 → 442079460958
    seven seven seven → 777
    triple seven → 777
    five → –
    twelve → –`,
  AlphaNumeric: `
    j l nine oh five → jl905
    JL905 → jl905
    jl 905 → –
    j. l. 905 → jl905
    g twenty one → g21
    n seventeen → n17
    a n a one oh two → ana102
    b12 → b12
    b 12 → b12
    a b c → abc
    abc123 → abc123
    one four one zero zero two one → 1410021
    1410021 → 1410021
    sixteen a → 16a
    x y z nine → xyz9
    b-12-34 → b1234
    double a one → aa1
    u a two three seven → ua237
    ba two four nine → –
    a → a
    seven → 7
    q one double two → q122
    s w one a one a a → sw1a1aa
    nine zero two one oh → 90210
    w six → w6
    b m double u → bmw
    double u double u → ww
    x y zed → xyz
    blue → –`,
})

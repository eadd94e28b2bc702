import { testReadings } from '../readings.fixture.ts'

testReadings('en-US', {
  DATE: `
    tomorrow night → 2026-05-14
    tomorrow morning → 2026-05-14
    tomorrow in the evening → 2026-05-14
    yesterday evening → 2026-05-12
    the day after tomorrow in the morning → 2026-05-15
    friday night → 2026-05-15
    on friday evening → 2026-05-15
    next friday morning → 2026-05-22
    right now → 2026-05-13
    today → 2026-05-13
    now → 2026-05-13
    tonight → 2026-05-13
    tomorrow → 2026-05-14
    yesterday → 2026-05-12
    day after tomorrow → 2026-05-15
    the day before yesterday → 2026-05-11
    thursday → 2026-05-14
    on friday → 2026-05-15
    this friday → 2026-05-15
    this coming friday → 2026-05-15
    next tuesday → 2026-05-19
    the next friday → 2026-05-22
    last monday → 2026-05-11
    the third of may → 2027-05-03
    may third → 2027-05-03
    may third twenty twenty six → 2026-05-03
    may the third → 2027-05-03
    may 20 → 2026-05-20
    may 20th → 2026-05-20
    20 may → 2026-05-20
    20th of may 2027 → 2027-05-20
    on the third of june → 2026-06-03
    december twenty fifth → 2026-12-25
    the twenty fifth of december → 2026-12-25
    july fourth nineteen seventy six → 1976-07-04
    july 4, 1976 → 1976-07-04
    friday june fifth → 2026-06-05
    friday the fifth of june → 2026-06-05
    friday, june 5th, 2026 → 2026-06-05
    friday the thirteenth → 2026-11-13
    sunday the first → 2026-11-01
    june tenth of next year → 2027-06-10
    the tenth of june next year → 2027-06-10
    june next year → 2027-06
    the weekend after next → 2026-W22-WE
    next week's friday → 2026-05-22
    one week ago today → 2026-05-06
    march first two thousand and five → 2005-03-01
    march first twenty oh five → 2005-03-01
    on the first → 2026-06-01
    the fifteenth → 2026-05-15
    the 15th → 2026-05-15
    first of next month → 2026-06-01
    the tenth of this month → 2026-05-10
    the first of the month → 2026-06-01
    2026-05-13 → 2026-05-13
    2026/05/13 → 2026-05-13
    5/13/2026 → 2026-05-13
    13/5/2026 → 2026-05-13
    05/23/2026 → 2026-05-23
    this week → 2026-W20
    the week → –
    next week → 2026-W21
    last week → 2026-W19
    the week after next → 2026-W22
    the following week → 2026-W21
    this weekend → 2026-W20-WE
    the weekend → 2026-W20-WE
    at the weekend → 2026-W20-WE
    next weekend → 2026-W21-WE
    last weekend → 2026-W19-WE
    this month → 2026-05
    next month → 2026-06
    last month → 2026-04
    in june → 2026-06
    june → 2026-06
    next june → 2026-06
    last june → 2025-06
    june 2027 → 2027-06
    june of twenty twenty seven → 2027-06
    the month of june → 2026-06
    this year → 2026
    next year → 2027
    last year → 2025
    twenty twenty seven → 2027
    in 2027 → 2027
    two thousand and nine → 2009
    nineteen ninety nine → 1999
    the year two thousand → 2000
    this decade → 202X
    next decade → 203X
    last decade → 201X
    the nineties → 199X
    the eighties → 198X
    the nineteen eighties → 198X
    the 1980s → 198X
    the 80s → 198X
    the twenty tens → 201X
    the nineteen twenties → 192X
    the two thousands → 200X
    this winter → 2027-WI
    next winter → 2027-WI
    this summer → 2026-SU
    next spring → 2027-SP
    last fall → 2025-FA
    autumn → 2026-FA
    in the summer → 2026-SU
    summer twenty twenty eight → 2028-SU
    the summer of 2028 → 2028-SU
    in two days → 2026-05-15
    two days from now → 2026-05-15
    in a week → 2026-05-20
    in two weeks → 2026-05-27
    two weeks from now → 2026-05-27
    in two weeks time → 2026-05-27
    in a fortnight → 2026-05-27
    a week from monday → 2026-05-25
    a week on monday → 2026-05-25
    monday week → 2026-05-25
    a week from tomorrow → 2026-05-21
    a week tomorrow → 2026-05-21
    a week today → 2026-05-20
    three days ago → 2026-05-10
    a week ago → 2026-05-06
    two weeks ago → 2026-04-29
    in three months → 2026-08
    three months ago → 2026-02
    in two years → 2028
    two years ago → 2024
    in a year → 2027
    in ten thousand days → –
    in a million years → –
    in 9000 years → –
    nine thousand years ago → –
    monday next week → 2026-05-18
    next week monday → 2026-05-18
    monday of next week → 2026-05-18
    friday this week → 2026-05-15
    next week on friday → 2026-05-22
    wednesday last week → 2026-05-06
    the end of the month → –
    february thirtieth → –
    soon → –`,
  TIME: `
    seven → 07:00
    at seven → 07:00
    seven o'clock → 07:00
    seven oclock → 07:00
    7 o'clock → 07:00
    seven a.m. → 07:00
    seven am → 07:00
    7am → 07:00
    7 am → 07:00
    7 p.m. → 19:00
    7pm → 19:00
    7 pm → 19:00
    at 7 p. m. → 19:00
    7:30 → 07:30
    7:30 pm → 19:30
    7:30pm → 19:30
    7:30 p.m. → 19:30
    7.30 pm → 19:30
    14:30 → 14:30
    fourteen thirty → 14:30
    seven thirty → 07:30
    seven thirty pm → 19:30
    seven thirty in the evening → 19:30
    seven fifteen → 07:15
    seven oh five → 07:05
    half past seven → 07:30
    half seven → 07:30
    half past seven in the evening → 19:30
    quarter past seven → 07:15
    quarter to eight → 07:45
    a quarter to eight → 07:45
    quarter of eight → 07:45
    quarter after seven → 07:15
    ten past seven → 07:10
    ten minutes past seven → 07:10
    ten to seven → 06:50
    five to eight p.m. → 19:55
    noon → 12:00
    at noon → 12:00
    midday → 12:00
    midnight → 00:00
    twelve noon → 12:00
    twelve midnight → 00:00
    half past midnight → 00:30
    twelve p.m. → 12:00
    twelve a.m. → 00:00
    twelve thirty a.m. → 00:30
    nine in the morning → 09:00
    nine o'clock in the morning → 09:00
    nine at night → 21:00
    three in the afternoon → 15:00
    eight in the evening → 20:00
    eight tonight → 20:00
    eight this evening → 20:00
    at eight o'clock tonight → 20:00
    seven tomorrow → –
    this morning → MO
    the morning → MO
    in the morning → MO
    this afternoon → AF
    in the afternoon → AF
    this evening → EV
    in the evening → EV
    tonight → NI
    at night → NI
    night → NI
    nineteen hundred → 19:00
    nineteen hundred hours → 19:00
    sixteen hundred → 16:00
    nineteen thirty → 19:30
    zero seven thirty → –
    now → 12:00
    right now → 12:00
    in two hours → 14:00
    in half an hour → 12:30
    in an hour and a half → 13:30
    in ten minutes → 12:10
    an hour from now → 13:00
    in a million hours → 04:00
    ten minutes ago → 11:50
    00:00 → 00:00
    23:59 → 23:59
    seven o'clock sharp → 07:00`,
  DURATION: `
    ten minutes → PT10M
    10 minutes → PT10M
    one minute → PT1M
    a minute → PT1M
    an hour → PT1H
    one hour → PT1H
    five hours → PT5H
    half an hour → PT30M
    a half hour → PT30M
    a half an hour → PT30M
    half a day → PT12H
    an hour and a half → PT1H30M
    one and a half hours → PT1H30M
    two and a half hours → PT2H30M
    two hours and a half → PT2H30M
    one hour thirty minutes → PT1H30M
    one hour and thirty minutes → PT1H30M
    an hour and thirty minutes → PT1H30M
    one hour thirty → PT1H30M
    two hours ten → PT2H10M
    a quarter of an hour → PT15M
    quarter of an hour → PT15M
    three quarters of an hour → PT45M
    forty five seconds → PT45S
    ninety seconds → PT90S
    a minute and a half → PT1M30S
    five minutes thirty seconds → PT5M30S
    two minutes and ten seconds → PT2M10S
    three days → P3D
    three days and two hours → P3DT2H
    a week → P1W
    eight weeks → P8W
    a fortnight → P2W
    six months → P6M
    a year → P1Y
    seven years → P7Y
    a year and a half → P1Y6M
    two years and three months → P2Y3M
    two years three hours ten minutes → P2YT3H10M
    a couple of hours → PT2H
    a couple hours → PT2H
    a decade → P10Y
    a century → P100Y
    twenty four hours → PT24H
    one hundred and twenty minutes → PT120M
    30 mins → PT30M
    ten thousand seconds → PT10000S
    12000 minutes → PT12000M
    5 thousand 300 seconds → PT5300S
    a million years → P1000000Y
    30 min → PT30M
    2 hrs → PT2H
    45 secs → PT45S
    1 hour, 30 minutes → PT1H30M
    a day and a half → P1DT12H
    ten → –`,
})

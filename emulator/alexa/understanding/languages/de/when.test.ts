import { testReadings } from '../readings.fixture.ts'

testReadings('de-DE', {
  DATE: `
    morgen abend → 2026-05-14
    morgen früh → 2026-05-14
    gestern nachmittag → 2026-05-12
    freitag abend → 2026-05-15
    am freitag nachmittag → 2026-05-15
    heute → 2026-05-13
    jetzt → 2026-05-13
    heute abend → 2026-05-13
    heute morgen → 2026-05-13
    heute früh → 2026-05-13
    heute nachmittag → 2026-05-13
    heute nacht → 2026-05-13
    morgen → 2026-05-14
    gestern → 2026-05-12
    gestern abend → 2026-05-12
    vorgestern → 2026-05-11
    übermorgen → 2026-05-15
    freitag → 2026-05-15
    am freitag → 2026-05-15
    diesen freitag → 2026-05-15
    kommenden freitag → 2026-05-15
    am kommenden freitag → 2026-05-15
    nächsten freitag → 2026-05-22
    am nächsten montag → 2026-05-18
    letzten dienstag → 2026-05-12
    der dritte mai → 2027-05-03
    am dritten mai → 2027-05-03
    am 3. mai → 2027-05-03
    am 20. mai → 2026-05-20
    der zwanzigste mai → 2026-05-20
    20. mai 2027 → 2027-05-20
    am zwanzigsten mai zweitausendsiebenundzwanzig → 2027-05-20
    der vierte juli neunzehnhundertsechsundsiebzig → 1976-07-04
    am dreizehnten fünften → 2026-05-13
    am ersten sechsten → 2026-06-01
    13.5.2026 → 2026-05-13
    13.05.2026 → 2026-05-13
    am 20.5. → 2026-05-20
    freitag der fünfte juni → 2026-06-05
    freitag den fünften juni → 2026-06-05
    am freitag den 5. juni → 2026-06-05
    am ersten → 2026-06-01
    am fünfzehnten → 2026-05-15
    am ersten des nächsten monats → 2026-06-01
    am ersten des monats → 2026-06-01
    am ersten nächsten monats → 2026-06-01
    2026-05-13 → 2026-05-13
    diese woche → 2026-W20
    in dieser woche → 2026-W20
    nächste woche → 2026-W21
    kommende woche → 2026-W21
    letzte woche → 2026-W19
    übernächste woche → 2026-W22
    vorletzte woche → 2026-W18
    dieses wochenende → 2026-W20-WE
    am wochenende → 2026-W20-WE
    nächstes wochenende → 2026-W21-WE
    am nächsten wochenende → 2026-W21-WE
    letztes wochenende → 2026-W19-WE
    diesen monat → 2026-05
    nächsten monat → 2026-06
    im nächsten monat → 2026-06
    letzten monat → 2026-04
    juni → 2026-06
    im juni → 2026-06
    juni 2027 → 2027-06
    im juni zweitausendsiebenundzwanzig → 2027-06
    nächsten juni → 2026-06
    letzten juni → 2025-06
    dieses jahr → 2026
    nächstes jahr → 2027
    im nächsten jahr → 2027
    letztes jahr → 2025
    übernächstes jahr → 2028
    zweitausendsiebenundzwanzig → 2027
    im jahr 2027 → 2027
    neunzehnhundertneunundneunzig → 1999
    dieses jahrzehnt → 202X
    nächstes jahrzehnt → 203X
    die neunziger → 199X
    die neunziger jahre → 199X
    in den achtzigern → 198X
    in den achtziger jahren → 198X
    die achtziger jahre → 198X
    die 80er → 198X
    die 80er jahre → 198X
    diesen winter → 2027-WI
    nächsten winter → 2027-WI
    im sommer → 2026-SU
    diesen sommer → 2026-SU
    letzten herbst → 2025-FA
    nächstes frühjahr → 2027-SP
    im frühling → 2026-SP
    sommer 2028 → 2028-SU
    im sommer 2028 → 2028-SU
    in zwei tagen → 2026-05-15
    in einer woche → 2026-05-20
    in acht tagen → 2026-05-21
    in vierzehn tagen → 2026-05-27
    in zwei wochen → 2026-05-27
    montag in einer woche → 2026-05-25
    eine woche nach montag → 2026-05-25
    heute in einer woche → 2026-05-20
    morgen in einer woche → 2026-05-21
    heute in zwei wochen → 2026-05-27
    vor drei tagen → 2026-05-10
    vor einer woche → 2026-05-06
    vor zwei wochen → 2026-04-29
    in drei monaten → 2026-08
    vor drei monaten → 2026-02
    in zwei jahren → 2028
    vor zwei jahren → 2024
    montag nächster woche → 2026-05-18
    nächste woche montag → 2026-05-18
    nächste woche am freitag → 2026-05-22
    am montag nächster woche → 2026-05-18
    dreißigster februar → –
    bald → –`,
  TIME: `
    sieben → 07:00
    um sieben → 07:00
    sieben uhr → 07:00
    um sieben uhr → 07:00
    7 uhr → 07:00
    um 7 → 07:00
    sieben uhr dreißig → 07:30
    sieben uhr fünf → 07:05
    sieben uhr eins → 07:01
    sieben uhr ein → –
    sieben uhr einen → –
    eine minute nach acht → 08:01
    eine nach acht → –
    vierzehn uhr → 14:00
    vierzehn uhr dreißig → 14:30
    14:30 → 14:30
    14:30 uhr → 14:30
    um 14.30 uhr → 14:30
    14 uhr 30 → 14:30
    halb acht → 07:30
    um halb acht → 07:30
    halb acht abends → 19:30
    halb acht uhr → –
    viertel nach sieben → 07:15
    viertel vor acht → 07:45
    um viertel vor acht → 07:45
    dreiviertel acht → 07:45
    viertel acht → 07:15
    zehn nach sieben → 07:10
    zehn vor acht → 07:50
    fünf vor halb acht → 07:25
    fünf nach halb acht → 07:35
    zehn minuten nach sieben → 07:10
    fünf minuten vor acht → 07:55
    mittag → 12:00
    um mittag → 12:00
    zwölf uhr mittags → 12:00
    mitternacht → 00:00
    um mitternacht → 00:00
    null uhr → 00:00
    null uhr dreißig → 00:30
    ein uhr → 01:00
    ein uhr nachts → 01:00
    eins → 01:00
    um eins → 01:00
    eine → –
    um einen → –
    sieben uhr abends → 19:00
    sieben uhr am abend → 19:00
    sieben uhr morgens → 07:00
    um sieben uhr früh → 07:00
    drei uhr nachmittags → 15:00
    drei uhr am nachmittag → 15:00
    elf uhr nachts → 23:00
    zwei uhr nachts → 02:00
    acht uhr heute abend → 20:00
    heute abend um acht → 20:00
    heute abend um acht uhr → 20:00
    morgens → MO
    am morgen → MO
    am vormittag → MO
    heute morgen → MO
    heute früh → MO
    nachmittags → AF
    am nachmittag → AF
    heute nachmittag → AF
    abends → EV
    am abend → EV
    heute abend → EV
    nachts → NI
    in der nacht → NI
    heute nacht → NI
    jetzt → 12:00
    in zwei stunden → 14:00
    in einer halben stunde → 12:30
    in zehn minuten → 12:10
    in anderthalb stunden → 13:30
    vor zehn minuten → 11:50
    zwanzig uhr fünfzehn → 20:15
    viertel nach sieben abends → 19:15
    punkt sieben → 07:00
    fünfundzwanzig uhr → –`,
  DURATION: `
    zehn minuten → PT10M
    10 minuten → PT10M
    eine minute → PT1M
    eine stunde → PT1H
    fünf stunden → PT5H
    eine halbe stunde → PT30M
    halbe stunde → PT30M
    eine viertelstunde → PT15M
    dreiviertelstunde → PT45M
    eine dreiviertelstunde → PT45M
    eine viertel stunde → PT15M
    anderthalb stunden → PT1H30M
    eineinhalb stunden → PT1H30M
    zweieinhalb stunden → PT2H30M
    zwei stunden und zehn minuten → PT2H10M
    zwei stunden zehn minuten → PT2H10M
    eine stunde dreißig → PT1H30M
    eine stunde und dreißig minuten → PT1H30M
    fünfundvierzig sekunden → PT45S
    neunzig sekunden → PT90S
    eineinhalb minuten → PT1M30S
    fünf minuten dreißig sekunden → PT5M30S
    drei tage → P3D
    drei tagen → P3D
    drei tage und zwei stunden → P3DT2H
    einen tag → P1D
    eine woche → P1W
    acht wochen → P8W
    vierzehn tage → P14D
    einen monat → P1M
    sechs monate → P6M
    ein halbes jahr → P6M
    ein jahr → P1Y
    sieben jahre → P7Y
    anderthalb jahre → P1Y6M
    zwei jahre und drei monate → P2Y3M
    ein jahrzehnt → P10Y
    einen halben tag → PT12H
    vierundzwanzig stunden → PT24H
    hundertzwanzig minuten → PT120M
    ein paar stunden → –
    30 min → PT30M
    zehn → –`,
})

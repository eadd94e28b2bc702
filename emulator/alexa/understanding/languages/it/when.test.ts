import { testReadings } from '../readings.fixture.ts'

testReadings('it-IT', {
  DATE: `
    domani sera → 2026-05-14
    domani mattina → 2026-05-14
    ieri pomeriggio → 2026-05-12
    venerdì sera → 2026-05-15
    lunedì una → –
    ieri l'altro → 2026-05-11
    oggi → 2026-05-13
    adesso → 2026-05-13
    stasera → 2026-05-13
    stamattina → 2026-05-13
    questa mattina → 2026-05-13
    questo pomeriggio → 2026-05-13
    stanotte → 2026-05-13
    domani → 2026-05-14
    domattina → 2026-05-14
    ieri → 2026-05-12
    ieri sera → 2026-05-12
    l'altro ieri → 2026-05-11
    dopodomani → 2026-05-15
    venerdì → 2026-05-15
    venerdi → 2026-05-15
    questo venerdì → 2026-05-15
    venerdì prossimo → 2026-05-22
    il prossimo venerdì → 2026-05-22
    lunedì prossimo → 2026-05-18
    la prossima domenica → 2026-05-24
    martedì scorso → 2026-05-12
    lo scorso martedì → 2026-05-12
    il tre maggio → 2027-05-03
    tre maggio → 2027-05-03
    il 3 maggio → 2027-05-03
    il primo giugno → 2026-06-01
    il primo di giugno → 2026-06-01
    l'otto giugno → 2026-06-08
    l'undici giugno → 2026-06-11
    il venti maggio → 2026-05-20
    il venti maggio duemilaventisette → 2027-05-20
    20 maggio 2027 → 2027-05-20
    il quattro luglio millenovecentosettantasei → 1976-07-04
    il 4 luglio del 1976 → 1976-07-04
    venerdì cinque giugno → 2026-06-05
    venerdì 5 giugno → 2026-06-05
    13/05/2026 → 2026-05-13
    il 13/5/2026 → 2026-05-13
    il quindici → 2026-05-15
    il primo → 2026-06-01
    il primo del mese prossimo → 2026-06-01
    il primo del prossimo mese → 2026-06-01
    il primo del mese → 2026-06-01
    2026-05-13 → 2026-05-13
    questa settimana → 2026-W20
    la prossima settimana → 2026-W21
    la settimana prossima → 2026-W21
    settimana prossima → 2026-W21
    la scorsa settimana → 2026-W19
    la settimana scorsa → 2026-W19
    questo fine settimana → 2026-W20-WE
    questo weekend → 2026-W20-WE
    nel fine settimana → 2026-W20-WE
    nel weekend → 2026-W20-WE
    il prossimo fine settimana → 2026-W21-WE
    il prossimo weekend → 2026-W21-WE
    lo scorso weekend → 2026-W19-WE
    questo mese → 2026-05
    il prossimo mese → 2026-06
    il mese prossimo → 2026-06
    lo scorso mese → 2026-04
    il mese scorso → 2026-04
    giugno → 2026-06
    a giugno → 2026-06
    in giugno → 2026-06
    il mese di giugno → 2026-06
    giugno 2027 → 2027-06
    a giugno duemilaventisette → 2027-06
    giugno prossimo → 2026-06
    giugno scorso → 2025-06
    quest'anno → 2026
    il prossimo anno → 2027
    l'anno prossimo → 2027
    l'anno scorso → 2025
    lo scorso anno → 2025
    duemilaventisette → 2027
    nel 2027 → 2027
    nel duemilaventisette → 2027
    millenovecentonovantanove → 1999
    questo decennio → 202X
    il prossimo decennio → 203X
    gli anni novanta → 199X
    gli anni ottanta → 198X
    anni ottanta → 198X
    gli anni 80 → 198X
    negli anni sessanta → 196X
    quest'inverno → 2027-WI
    il prossimo inverno → 2027-WI
    l'inverno prossimo → 2027-WI
    quest'estate → 2026-SU
    in estate → 2026-SU
    d'estate → 2026-SU
    l'estate prossima → 2026-SU
    l'autunno scorso → 2025-FA
    la prossima primavera → 2027-SP
    estate 2028 → 2028-SU
    l'estate del 2028 → 2028-SU
    tra due giorni → 2026-05-15
    fra due giorni → 2026-05-15
    tra una settimana → 2026-05-20
    fra due settimane → 2026-05-27
    tra quindici giorni → 2026-05-28
    una settimana da lunedì → 2026-05-25
    lunedì a otto → –
    tre giorni fa → 2026-05-10
    una settimana fa → 2026-05-06
    due settimane fa → 2026-04-29
    tra tre mesi → 2026-08
    tre mesi fa → 2026-02
    tra due anni → 2028
    due anni fa → 2024
    lunedì della prossima settimana → 2026-05-18
    lunedì della settimana prossima → 2026-05-18
    trenta febbraio → –
    presto → –`,
  TIME: `
    sette → 07:00
    le sette → 07:00
    le otto e un → –
    le otto e un minuto → 08:01
    20:00 una → –
    alle sette → 07:00
    alle 7 → 07:00
    alle ore sette → 07:00
    ore sette → 07:00
    alle sette in punto → 07:00
    alle sette di mattina → 07:00
    alle sette del mattino → 07:00
    alle sette di sera → 19:00
    alle sette della sera → 19:00
    alle sette e mezza → 07:30
    sette e mezza → 07:30
    le sette e mezzo → 07:30
    le sette e un quarto → 07:15
    le otto meno un quarto → 07:45
    le sette e tre quarti → 07:45
    le otto meno dieci → 07:50
    le sette e dieci → 07:10
    le sette e trenta → 07:30
    le sette e zero cinque → 07:05
    le sette e cinque → 07:05
    le sette e mezza di sera → 19:30
    all'una → 01:00
    una → –
    una di notte → 01:00
    l'una e mezza → 01:30
    l'una di notte → 01:00
    le due di notte → 02:00
    le tre del pomeriggio → 15:00
    le tre di pomeriggio → 15:00
    mezzogiorno → 12:00
    a mezzogiorno → 12:00
    mezzogiorno e mezzo → 12:30
    mezzogiorno e un quarto → 12:15
    mezzanotte → 00:00
    a mezzanotte → 00:00
    mezzanotte e mezza → 00:30
    le quattordici → 14:00
    le quattordici e trenta → 14:30
    quattordici e trenta → 14:30
    alle venti e quindici → 20:15
    alle ore 14:30 → 14:30
    14:30 → 14:30
    alle 14.30 → 14:30
    alle 7 di sera → 19:00
    le undici di sera → 23:00
    di mattina → MO
    questa mattina → MO
    stamattina → MO
    al mattino → MO
    la mattina → MO
    di pomeriggio → AF
    nel pomeriggio → AF
    questo pomeriggio → AF
    di sera → EV
    stasera → EV
    questa sera → EV
    di notte → NI
    stanotte → NI
    adesso → 12:00
    ora → 12:00
    tra due ore → 14:00
    fra mezz'ora → 12:30
    tra mezz'ora → 12:30
    tra dieci minuti → 12:10
    tra un'ora → 13:00
    tra un'ora e mezza → 13:30
    dieci minuti fa → 11:50
    stasera alle otto → 20:00
    alle otto di stasera → 20:00
    venticinque → –`,
  DURATION: `
    dieci minuti → PT10M
    10 minuti → PT10M
    un minuto → PT1M
    un'ora → PT1H
    una ora → PT1H
    cinque ore → PT5H
    mezz'ora → PT30M
    mezzora → PT30M
    un quarto d'ora → PT15M
    tre quarti d'ora → PT45M
    un'ora e mezza → PT1H30M
    un'ora e un quarto → PT1H15M
    due ore e mezza → PT2H30M
    due ore e dieci minuti → PT2H10M
    due ore dieci minuti → PT2H10M
    un'ora e trenta minuti → PT1H30M
    un'ora e trenta → PT1H30M
    quarantacinque secondi → PT45S
    novanta secondi → PT90S
    un minuto e mezzo → PT1M30S
    cinque minuti e trenta secondi → PT5M30S
    tre giorni → P3D
    tre giorni e due ore → P3DT2H
    un giorno → P1D
    mezza giornata → PT12H
    una settimana → P1W
    otto settimane → P8W
    quindici giorni → P15D
    un mese → P1M
    sei mesi → P6M
    un anno → P1Y
    sette anni → P7Y
    un anno e mezzo → P1Y6M
    due anni e tre mesi → P2Y3M
    un decennio → P10Y
    un paio d'ore → PT2H
    un paio di giorni → P2D
    ventiquattro ore → PT24H
    centoventi minuti → PT120M
    30 min → PT30M
    dieci → –`,
})

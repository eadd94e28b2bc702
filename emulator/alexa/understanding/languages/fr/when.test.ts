import { testReadings } from '../readings.fixture.ts'

testReadings('fr-FR', {
  DATE: `
    demain soir → 2026-05-14
    hier matin → 2026-05-12
    vendredi soir → 2026-05-15
    demain après-midi → 2026-05-14
    vendredi un → –
    aujourd'hui → 2026-05-13
    maintenant → 2026-05-13
    ce soir → 2026-05-13
    ce matin → 2026-05-13
    cet après-midi → 2026-05-13
    demain → 2026-05-14
    hier → 2026-05-12
    hier soir → 2026-05-12
    avant-hier → 2026-05-11
    après-demain → 2026-05-15
    vendredi → 2026-05-15
    ce vendredi → 2026-05-15
    vendredi prochain → 2026-05-22
    le vendredi prochain → 2026-05-22
    lundi prochain → 2026-05-18
    mardi dernier → 2026-05-12
    le trois mai → 2027-05-03
    trois mai → 2027-05-03
    le 3 mai → 2027-05-03
    le premier mai → 2027-05-01
    le premier juin → 2026-06-01
    le 1er juin → 2026-06-01
    le vingt mai → 2026-05-20
    le vingt mai deux mille vingt-sept → 2027-05-20
    le 20 mai 2027 → 2027-05-20
    le quatre juillet mille neuf cent soixante-seize → 1976-07-04
    le quatorze juillet → 2026-07-14
    vendredi cinq juin → 2026-06-05
    le vendredi 5 juin → 2026-06-05
    13/05/2026 → 2026-05-13
    le 13/5/2026 → 2026-05-13
    le premier → 2026-06-01
    le quinze → 2026-05-15
    le premier du mois prochain → 2026-06-01
    le premier du mois → 2026-06-01
    2026-05-13 → 2026-05-13
    cette semaine → 2026-W20
    la semaine prochaine → 2026-W21
    semaine prochaine → 2026-W21
    la semaine dernière → 2026-W19
    la semaine suivante → 2026-W21
    ce week-end → 2026-W20-WE
    ce weekend → 2026-W20-WE
    le week-end → 2026-W20-WE
    le week-end prochain → 2026-W21-WE
    le week-end dernier → 2026-W19-WE
    cette fin de semaine → 2026-W20-WE
    ce mois-ci → 2026-05
    ce mois → 2026-05
    le mois prochain → 2026-06
    le mois dernier → 2026-04
    juin → 2026-06
    en juin → 2026-06
    au mois de juin → 2026-06
    juin 2027 → 2027-06
    en juin deux mille vingt-sept → 2027-06
    juin prochain → 2026-06
    juin dernier → 2025-06
    cette année → 2026
    l'année prochaine → 2027
    l'an prochain → 2027
    l'année dernière → 2025
    l'an dernier → 2025
    deux mille vingt-sept → 2027
    en 2027 → 2027
    en deux mille vingt-sept → 2027
    mille neuf cent quatre-vingt-dix-neuf → 1999
    dix-neuf cent quatre-vingt-dix-neuf → 1999
    cette décennie → 202X
    la décennie prochaine → 203X
    les années quatre-vingt-dix → 199X
    les années quatre-vingts → 198X
    les années 80 → 198X
    dans les années soixante → 196X
    cet hiver → 2027-WI
    l'hiver prochain → 2027-WI
    cet été → 2026-SU
    en été → 2026-SU
    l'été → 2026-SU
    au printemps → 2026-SP
    le printemps prochain → 2027-SP
    l'automne dernier → 2025-FA
    été 2028 → 2028-SU
    l'été 2028 → 2028-SU
    dans deux jours → 2026-05-15
    dans une semaine → 2026-05-20
    dans huit jours → 2026-05-21
    dans quinze jours → 2026-05-28
    dans deux semaines → 2026-05-27
    lundi en huit → 2026-05-25
    dans une semaine lundi → –
    une semaine après lundi → 2026-05-25
    demain en huit → 2026-05-21
    il y a trois jours → 2026-05-10
    il y a une semaine → 2026-05-06
    il y a deux semaines → 2026-04-29
    dans trois mois → 2026-08
    il y a trois mois → 2026-02
    dans deux ans → 2028
    il y a deux ans → 2024
    lundi de la semaine prochaine → 2026-05-18
    la semaine prochaine lundi → 2026-05-18
    trente février → –
    bientôt → –`,
  TIME: `
    sept heures → 07:00
    sept heures une → –
    midi un → –
    huit heures une minute → 08:01
    huit heures moins une minute → 07:59
    minuit moins cinq → 23:55
    à sept heures → 07:00
    7 heures → 07:00
    7h → 07:00
    7 h → 07:00
    14h30 → 14:30
    à 14h30 → 14:30
    14 h 30 → 14:30
    14:30 → 14:30
    14 heures 30 → 14:30
    quatorze heures trente → 14:30
    sept heures trente → 07:30
    sept heures cinq → 07:05
    sept heures et demie → 07:30
    à sept heures et demie → 07:30
    sept heures et quart → 07:15
    sept heures un quart → 07:15
    huit heures moins le quart → 07:45
    huit heures moins quart → 07:45
    huit heures moins dix → 07:50
    huit heures moins cinq → 07:55
    midi → 12:00
    à midi → 12:00
    midi et demi → 12:30
    midi et demie → 12:30
    midi et quart → 12:15
    midi moins le quart → 11:45
    minuit → 00:00
    à minuit → 00:00
    minuit et demi → 00:30
    une heure → 01:00
    une → –
    une heure du matin → 01:00
    une heure et demie → 01:30
    zéro heure trente → 00:30
    sept heures du matin → 07:00
    sept heures du soir → 19:00
    sept heures et demie du soir → 19:30
    huit heures ce soir → 20:00
    ce soir à huit heures → 20:00
    trois heures de l'après-midi → 15:00
    trois heures et quart de l'après-midi → 15:15
    onze heures du soir → 23:00
    dix-neuf heures → 19:00
    vingt heures quinze → 20:15
    20:00 une → –
    20 h 00 une → –
    vingt heures zéro cinq → 20:05
    vingt et une heures → 21:00
    vingt-trois heures → 23:00
    le matin → MO
    ce matin → MO
    dans la matinée → MO
    l'après-midi → AF
    cet après-midi → AF
    le soir → EV
    ce soir → EV
    la nuit → NI
    cette nuit → NI
    dans la soirée → EV
    maintenant → 12:00
    dans deux heures → 14:00
    dans une demi-heure → 12:30
    dans dix minutes → 12:10
    dans un quart d'heure → 12:15
    dans une heure et demie → 13:30
    il y a dix minutes → 11:50
    sept heures pile → 07:00
    vingt-cinq heures → –`,
  DURATION: `
    dix minutes → PT10M
    10 minutes → PT10M
    une minute → PT1M
    une heure → PT1H
    cinq heures → PT5H
    une demi-heure → PT30M
    demi-heure → PT30M
    un quart d'heure → PT15M
    trois quarts d'heure → PT45M
    une heure et demie → PT1H30M
    une heure trente → PT1H30M
    une heure et quart → PT1H15M
    deux heures et demie → PT2H30M
    deux heures et dix minutes → PT2H10M
    deux heures dix minutes → PT2H10M
    deux heures dix → PT2H10M
    quarante-cinq secondes → PT45S
    quatre-vingt-dix secondes → PT90S
    une minute et demie → PT1M30S
    cinq minutes trente secondes → PT5M30S
    trois jours → P3D
    trois jours et deux heures → P3DT2H
    une journée → P1D
    une demi-journée → PT12H
    une semaine → P1W
    huit semaines → P8W
    quinze jours → P15D
    un mois → P1M
    six mois → P6M
    un an → P1Y
    une année → P1Y
    sept ans → P7Y
    un an et demi → P1Y6M
    deux ans et trois mois → P2Y3M
    une décennie → P10Y
    vingt-quatre heures → PT24H
    cent vingt minutes → PT120M
    1h30 → PT1H30M
    30 min → PT30M
    dix → –`,
})

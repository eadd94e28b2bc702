import { testReadings } from '../readings.fixture.ts'

testReadings('es-ES', {
  DATE: `
    mañana por la noche → 2026-05-14
    mañana por la mañana → 2026-05-14
    ayer por la tarde → 2026-05-12
    el viernes por la noche → 2026-05-15
    el lunes una → –
    hoy → 2026-05-13
    ahora → 2026-05-13
    esta noche → 2026-05-13
    esta mañana → 2026-05-13
    esta tarde → 2026-05-13
    mañana → 2026-05-14
    ayer → 2026-05-12
    anoche → 2026-05-12
    anteayer → 2026-05-11
    antier → 2026-05-11
    pasado mañana → 2026-05-15
    viernes → 2026-05-15
    el viernes → 2026-05-15
    este viernes → 2026-05-15
    el próximo viernes → 2026-05-22
    el viernes que viene → 2026-05-22
    el viernes próximo → 2026-05-22
    el lunes que viene → 2026-05-18
    el martes pasado → 2026-05-12
    el pasado martes → 2026-05-12
    el tres de mayo → 2027-05-03
    tres de mayo → 2027-05-03
    el 3 de mayo → 2027-05-03
    el primero de junio → 2026-06-01
    el uno de junio → 2026-06-01
    el veinte de mayo → 2026-05-20
    el veinte de mayo de dos mil veintisiete → 2027-05-20
    20 de mayo de 2027 → 2027-05-20
    20 de mayo del 2027 → 2027-05-20
    el cuatro de julio de mil novecientos setenta y seis → 1976-07-04
    el viernes cinco de junio → 2026-06-05
    viernes 5 de junio → 2026-06-05
    13/05/2026 → 2026-05-13
    el 13/5/2026 → 2026-05-13
    el día quince → 2026-05-15
    el quince → 2026-05-15
    el primero → 2026-06-01
    el día uno → 2026-06-01
    el primero del próximo mes → 2026-06-01
    el uno del mes que viene → 2026-06-01
    el primero del mes → 2026-06-01
    2026-05-13 → 2026-05-13
    esta semana → 2026-W20
    la próxima semana → 2026-W21
    la semana que viene → 2026-W21
    la semana próxima → 2026-W21
    la semana pasada → 2026-W19
    este fin de semana → 2026-W20-WE
    el fin de semana → 2026-W20-WE
    el próximo fin de semana → 2026-W21-WE
    el fin de semana que viene → 2026-W21-WE
    el fin de semana pasado → 2026-W19-WE
    este mes → 2026-05
    el próximo mes → 2026-06
    el mes que viene → 2026-06
    el mes pasado → 2026-04
    junio → 2026-06
    en junio → 2026-06
    el mes de junio → 2026-06
    junio de 2027 → 2027-06
    en junio de dos mil veintisiete → 2027-06
    el próximo junio → 2026-06
    junio pasado → 2025-06
    este año → 2026
    el próximo año → 2027
    el año que viene → 2027
    el año pasado → 2025
    dos mil veintisiete → 2027
    en 2027 → 2027
    en el año 2027 → 2027
    mil novecientos noventa y nueve → 1999
    esta década → 202X
    la próxima década → 203X
    los noventa → 199X
    los años noventa → 199X
    los años ochenta → 198X
    los 80 → 198X
    los años 80 → 198X
    en los años sesenta → 196X
    este invierno → 2027-WI
    el próximo invierno → 2027-WI
    este verano → 2026-SU
    en verano → 2026-SU
    el verano que viene → 2026-SU
    el otoño pasado → 2025-FA
    la próxima primavera → 2027-SP
    verano de 2028 → 2028-SU
    el verano de 2028 → 2028-SU
    en dos días → 2026-05-15
    dentro de dos días → 2026-05-15
    en una semana → 2026-05-20
    dentro de una semana → 2026-05-20
    dentro de quince días → 2026-05-28
    en dos semanas → 2026-05-27
    una semana después del lunes → 2026-05-25
    del lunes en ocho → 2026-05-25
    hace tres días → 2026-05-10
    hace una semana → 2026-05-06
    hace dos semanas → 2026-04-29
    tres días atrás → 2026-05-10
    en tres meses → 2026-08
    hace tres meses → 2026-02
    en dos años → 2028
    hace dos años → 2024
    el lunes de la próxima semana → 2026-05-18
    el lunes de la semana que viene → 2026-05-18
    treinta de febrero → –
    pronto → –`,
  TIME: `
    siete → 07:00
    las siete → 07:00
    las ocho y una → –
    las ocho y un minuto → 08:01
    20:00 una → –
    las diez y seis → 10:06
    las veinte y cinco → 20:05
    a las siete → 07:00
    a las 7 → 07:00
    a las siete en punto → 07:00
    a las siete de la mañana → 07:00
    a las siete de la tarde → 19:00
    a las siete de la noche → 19:00
    las siete y media → 07:30
    siete y media → 07:30
    a las siete y media de la tarde → 19:30
    las siete y cuarto → 07:15
    las ocho menos cuarto → 07:45
    a las ocho menos cuarto de la tarde → 19:45
    las ocho menos diez → 07:50
    las siete y diez → 07:10
    las siete diez → 07:10
    las siete treinta → 07:30
    siete y treinta → 07:30
    las siete cero cinco → 07:05
    un cuarto para las ocho → 07:45
    cuarto para las ocho → 07:45
    diez para las ocho → 07:50
    diez minutos para las ocho → 07:50
    a la una → 01:00
    una → –
    la una → 01:00
    la una y media → 01:30
    la una de la tarde → 13:00
    las dos de la madrugada → 02:00
    mediodía → 12:00
    al mediodía → 12:00
    a mediodía → 12:00
    medianoche → 00:00
    a medianoche → 00:00
    a la medianoche → 00:00
    las doce del mediodía → 12:00
    las doce de la noche → 00:00
    las catorce → 14:00
    las catorce treinta → 14:30
    catorce horas → 14:00
    las veinte horas → 20:00
    14:30 → 14:30
    a las 14:30 → 14:30
    las 19.30 → 19:30
    14h30 → 14:30
    7 pm → 19:00
    7 p.m. → 19:00
    7:30 pm → 19:30
    7 a.m. → 07:00
    las siete p.m. → 19:00
    por la mañana → MO
    esta mañana → MO
    en la mañana → MO
    por la tarde → AF
    esta tarde → AF
    en la tarde → AF
    por la noche → NI
    esta noche → NI
    de noche → NI
    ahora → 12:00
    ahora mismo → 12:00
    en dos horas → 14:00
    dentro de dos horas → 14:00
    en media hora → 12:30
    en diez minutos → 12:10
    en una hora y media → 13:30
    hace diez minutos → 11:50
    las ocho de esta noche → 20:00
    esta noche a las ocho → 20:00
    veinticinco → –`,
  DURATION: `
    hora y media → PT1H30M
    diez minutos → PT10M
    10 minutos → PT10M
    un minuto → PT1M
    una hora → PT1H
    cinco horas → PT5H
    media hora → PT30M
    un cuarto de hora → PT15M
    tres cuartos de hora → PT45M
    una hora y media → PT1H30M
    una hora y cuarto → PT1H15M
    dos horas y media → PT2H30M
    dos horas y diez minutos → PT2H10M
    dos horas diez minutos → PT2H10M
    una hora y treinta minutos → PT1H30M
    dos horas y diez → PT2H10M
    cuarenta y cinco segundos → PT45S
    noventa segundos → PT90S
    un minuto y medio → PT1M30S
    cinco minutos y treinta segundos → PT5M30S
    tres días → P3D
    tres días y dos horas → P3DT2H
    un día → P1D
    medio día → PT12H
    una semana → P1W
    ocho semanas → P8W
    quince días → P15D
    un mes → P1M
    seis meses → P6M
    medio año → P6M
    un año → P1Y
    siete años → P7Y
    un año y medio → P1Y6M
    dos años y tres meses → P2Y3M
    una década → P10Y
    un par de horas → PT2H
    veinticuatro horas → PT24H
    ciento veinte minutos → PT120M
    30 min → PT30M
    diez → –`,
})

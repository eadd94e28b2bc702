import { testReadings } from '../readings.fixture.ts'

testReadings('pt-BR', {
  DATE: `
    amanhã à noite → 2026-05-14
    amanhã de manhã → 2026-05-14
    ontem à tarde → 2026-05-12
    na sexta à noite → 2026-05-15
    na segunda uma → –
    hoje → 2026-05-13
    agora → 2026-05-13
    hoje à noite → 2026-05-13
    hoje de manhã → 2026-05-13
    hoje à tarde → 2026-05-13
    esta manhã → 2026-05-13
    esta tarde → 2026-05-13
    amanhã → 2026-05-14
    ontem → 2026-05-12
    ontem à noite → 2026-05-12
    anteontem → 2026-05-11
    depois de amanhã → 2026-05-15
    sexta → 2026-05-15
    sexta-feira → 2026-05-15
    sexta feira → 2026-05-15
    na sexta → 2026-05-15
    nesta sexta → 2026-05-15
    próxima sexta → 2026-05-22
    na próxima sexta-feira → 2026-05-22
    sexta que vem → 2026-05-22
    segunda-feira que vem → 2026-05-18
    terça passada → 2026-05-12
    na terça passada → 2026-05-12
    na última terça → 2026-05-12
    três de maio → 2027-05-03
    dia três de maio → 2027-05-03
    no dia três de maio → 2027-05-03
    em três de maio → 2027-05-03
    3 de maio → 2027-05-03
    primeiro de junho → 2026-06-01
    1º de junho → 2026-06-01
    vinte de maio → 2026-05-20
    vinte de maio de dois mil e vinte e sete → 2027-05-20
    20 de maio de 2027 → 2027-05-20
    quatro de julho de mil novecentos e setenta e seis → 1976-07-04
    sexta cinco de junho → 2026-06-05
    sexta-feira, 5 de junho → 2026-06-05
    13/05/2026 → 2026-05-13
    13/5/2026 → 2026-05-13
    dia quinze → 2026-05-15
    no dia quinze → 2026-05-15
    dia primeiro → 2026-06-01
    no dia primeiro → 2026-06-01
    dia primeiro do mês que vem → 2026-06-01
    primeiro do próximo mês → 2026-06-01
    dia primeiro do próximo mês → 2026-06-01
    2026-05-13 → 2026-05-13
    esta semana → 2026-W20
    essa semana → 2026-W20
    próxima semana → 2026-W21
    na próxima semana → 2026-W21
    semana que vem → 2026-W21
    na semana que vem → 2026-W21
    semana passada → 2026-W19
    na semana passada → 2026-W19
    este fim de semana → 2026-W20-WE
    neste fim de semana → 2026-W20-WE
    no fim de semana → 2026-W20-WE
    próximo fim de semana → 2026-W21-WE
    final de semana que vem → 2026-W21-WE
    fim de semana passado → 2026-W19-WE
    este mês → 2026-05
    neste mês → 2026-05
    próximo mês → 2026-06
    no próximo mês → 2026-06
    mês que vem → 2026-06
    mês passado → 2026-04
    no mês passado → 2026-04
    junho → 2026-06
    em junho → 2026-06
    no mês de junho → 2026-06
    junho de 2027 → 2027-06
    em junho de dois mil e vinte e sete → 2027-06
    próximo junho → 2026-06
    junho passado → 2025-06
    este ano → 2026
    próximo ano → 2027
    ano que vem → 2027
    no ano que vem → 2027
    ano passado → 2025
    dois mil e vinte e sete → 2027
    em 2027 → 2027
    mil novecentos e noventa e nove → 1999
    esta década → 202X
    próxima década → 203X
    anos noventa → 199X
    os anos noventa → 199X
    nos anos oitenta → 198X
    anos 80 → 198X
    os anos 80 → 198X
    este inverno → 2027-WI
    próximo inverno → 2027-WI
    este verão → 2026-SU
    no verão → 2026-SU
    verão que vem → 2026-SU
    outono passado → 2025-FA
    próxima primavera → 2027-SP
    verão de 2028 → 2028-SU
    no verão de 2028 → 2028-SU
    em dois dias → 2026-05-15
    daqui a dois dias → 2026-05-15
    daqui dois dias → 2026-05-15
    em uma semana → 2026-05-20
    daqui a uma semana → 2026-05-20
    daqui a quinze dias → 2026-05-28
    em duas semanas → 2026-05-27
    uma semana depois de segunda → 2026-05-25
    há três dias → 2026-05-10
    três dias atrás → 2026-05-10
    faz uma semana → 2026-05-06
    há duas semanas → 2026-04-29
    daqui a três meses → 2026-08
    há três meses → 2026-02
    em dois anos → 2028
    há dois anos → 2024
    segunda da próxima semana → 2026-05-18
    segunda-feira da semana que vem → 2026-05-18
    trinta de fevereiro → –
    logo → –`,
  TIME: `
    sete → 07:00
    às sete → 07:00
    às oito e uma → –
    às oito horas um → –
    às oito e um minuto → 08:01
    um minuto para as oito → 07:59
    20:00 uma → –
    sete horas → 07:00
    às sete horas → 07:00
    às 7 → 07:00
    às 7 horas → 07:00
    7h → 07:00
    às 7h → 07:00
    às 7h30 → 07:30
    14h30 → 14:30
    às 14h30 → 14:30
    14:30 → 14:30
    às 14:30 → 14:30
    quatorze horas → 14:00
    catorze e trinta → 14:30
    quatorze horas e trinta minutos → 14:30
    sete e meia → 07:30
    às sete e meia → 07:30
    sete e meia da noite → 19:30
    sete e quinze → 07:15
    sete e um quarto → 07:15
    sete e dez → 07:10
    sete e cinco → 07:05
    sete horas e dez minutos → 07:10
    sete e trinta → 07:30
    sete trinta → 07:30
    quinze para as oito → 07:45
    dez para as oito → 07:50
    dez pras oito → 07:50
    cinco para a uma → 00:55
    oito menos um quarto → 07:45
    uma hora → 01:00
    à uma → 01:00
    uma → –
    à uma hora → 01:00
    uma da manhã → 01:00
    uma da tarde → 13:00
    duas da madrugada → 02:00
    sete da manhã → 07:00
    sete horas da manhã → 07:00
    sete da noite → 19:00
    às sete da noite → 19:00
    três da tarde → 15:00
    três horas da tarde → 15:00
    onze da noite → 23:00
    meio-dia → 12:00
    ao meio-dia → 12:00
    meio-dia e meia → 12:30
    meia-noite → 00:00
    à meia-noite → 00:00
    meia-noite e meia → 00:30
    sete em ponto → 07:00
    sete horas em ponto → 07:00
    vinte horas → 20:00
    vinte e uma horas → 21:00
    às vinte e quinze → 20:15
    de manhã → MO
    esta manhã → MO
    pela manhã → MO
    à tarde → AF
    esta tarde → AF
    de tarde → AF
    hoje à tarde → AF
    à noite → NI
    de noite → NI
    esta noite → NI
    hoje à noite → NI
    agora → 12:00
    agora mesmo → 12:00
    em duas horas → 14:00
    daqui a duas horas → 14:00
    em meia hora → 12:30
    daqui a meia hora → 12:30
    em dez minutos → 12:10
    em uma hora e meia → 13:30
    há dez minutos → 11:50
    dez minutos atrás → 11:50
    hoje à noite às oito → 20:00
    oito horas hoje à noite → 20:00
    vinte e cinco → –`,
  DURATION: `
    hora e meia → PT1H30M
    dez minutos → PT10M
    10 minutos → PT10M
    um minuto → PT1M
    uma hora → PT1H
    cinco horas → PT5H
    meia hora → PT30M
    um quarto de hora → PT15M
    três quartos de hora → PT45M
    uma hora e meia → PT1H30M
    duas horas e meia → PT2H30M
    duas horas e dez minutos → PT2H10M
    duas horas dez minutos → PT2H10M
    duas horas e dez → PT2H10M
    uma hora e trinta minutos → PT1H30M
    quarenta e cinco segundos → PT45S
    noventa segundos → PT90S
    um minuto e meio → PT1M30S
    cinco minutos e trinta segundos → PT5M30S
    três dias → P3D
    três dias e duas horas → P3DT2H
    um dia → P1D
    meio dia → PT12H
    uma semana → P1W
    oito semanas → P8W
    quinze dias → P15D
    um mês → P1M
    seis meses → P6M
    meio ano → P6M
    um ano → P1Y
    sete anos → P7Y
    um ano e meio → P1Y6M
    dois anos e três meses → P2Y3M
    uma década → P10Y
    um par de horas → PT2H
    vinte e quatro horas → PT24H
    cento e vinte minutos → PT120M
    1h30 → PT1H30M
    30 min → PT30M
    dez → –`,
})

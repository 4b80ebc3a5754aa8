package lexicon

// synonymGroups are words that news uses for one another, a group a line,
// beyond those that retrieval goes by (analysis.Newsroom). A word may stand in
// several.
const synonymGroups = `
start begin erupt launch outbreak onset commence
stop halt pause cease end suspend conclude finish subside ceasefire truce
halt pause suspend suspension freeze
ceasefire truce armistice
talks negotiation negotiate dialogue talk discussion
ambassador envoy diplomat
drone quadcopter uav
plane aircraft jet warplane airplane
helicopter chopper
house home dwelling residence
building structure
factory plant works facility refinery
worker employee staff labourer laborer workforce
boss chief head director ceo manager chairman
leader head chief
firefighter crew brigade
smoke fume plume
toxic poisonous hazardous
leak spill release escape
cause reason origin
probe investigation inquiry investigate inspector investigator
court judge tribunal
ruling verdict judgment decision
lawsuit suit litigation
ballot vote
poll election vote
turnout participation
candidate contender nominee
win won victory victor winner winning
lose lost defeat loser defeated
concede concession
fraud rigging rigged irregularity manipulation cheating stolen
protest demonstration rally march demonstrate protester demonstrator
resign quit resignation
appoint name nominate
sack dismiss oust fire
pupil student schoolchild
child kid minor children
doctor medic physician
missing unaccounted
trapped stranded stuck
shelter harbour harbor refuge sanctuary haven host
militant insurgent fighter rebel terrorist gunman extremist
army military forces troops armed
bomb bombing bombardment airstrike bombed
strike hit struck bomb attack target
market bazaar marketplace
footage video clip film
photo picture image photograph
lorry truck
damage destroy destruction ruin wreck demolish destroyed
destroy neutralise neutralize eliminate
compensate compensation payout
power electricity
outage blackout
road highway route
flee fled escape
visit trip travel tour
agree agreement deal pact accord treaty
promise pledge vow
criticise criticize condemn denounce slam condemnation
praise laud hail
support back endorse
ask request urge call appeal demand
call urge appeal
refuse decline reject
ban prohibit forbid
allow permit let
increase rise grow climb risen rose grew
fall drop decrease fell
recognise recognize accept acknowledge
down downed shoot shot
apology apologise apologize sorry regret
explode explosion blast detonate detonation
ignite ignition
injure wound hurt
victim casualty
dead killed
lie false untrue fake hoax fabricated
rumour rumor hoax
result outcome tally count
count tally
recount
official officials
police cop officer
parliament assembly
president head
lawmaker deputy
refugee displaced migrant
citizen national resident
resident inhabitant local villager townspeople
neighbour neighbor
company firm operator owner
owner proprietor
euro eur
dollar usd
km kilometre kilometer
metre meter
tonne ton
percent percentage
hour hr
free released release
prisoner detainee captive hostage
captured seized took taken overran overrun capture
base headquarters camp
tank vehicle
close shut seal closure
reopen open
delay postpone postponed delayed
cancel call
publish release issue
demand ask insist
insist maintain
accuse charge allege accusation allegation
blame fault
sovereignty territory
soil territory
aim target
purpose aim goal objective
goal objective
reply response respond react reaction answer retaliate
fear concern worry worried
concern worry
cut sever
stop freeze froze frozen
contest challenge dispute appeal
warning alarm alert
alarm siren
evacuate evacuated evacuation evacuee relocate relocated relocation displaced
evacuate leave
letter write wrote written mail
pay paid payout payment claims
twice double doubled
treat treated treatment hurt injured
bribe bribed bribery paid offered
annul annulled void cancel overturn
visit visited tour
explode blew blown
intact unbroken sealed
sign signed signature signatory
members member belong belongs
shortage lack lacking lacked missing absent
lack lacked without
found discovered recovered
body bodies remains corpse
spread spreading circulated circulate share
margin lead ahead difference
safe safety
danger risk hazard threat
deescalate calm
sign signed signature
summon summoned
expel expulsion
hand handover
tell told inform
announce announcement declare
name identify identity
law legislation bill
tax levy
wage pay salary
strike walkout
union
school university college
hospital clinic
water
food
medicine drug
rain rainfall
storm hurricane cyclone typhoon
wind gust
ship vessel boat ferry
harbour harbor port
train rail railway
bridge
dam reservoir
mine pit
worker miner
airport
flight
passenger traveller
crew
inspector inspection audit inspect
permit licence license
safety
failed failure fail
broken broke fault faulty malfunction
cable wire
valve
tank silo storage
boiler
machine server computer system
offline outage down`

// relationGroups are families: words about one kind of thing that are no
// synonyms, so that a question with one is helped by a sentence with another
// where the rest agrees.
const relationGroups = `
attack strike clash fight fighting shoot shooting fire firing gunfire shell shelling offensive operation hostility hostilities confrontation escalation violence raid assault incursion battle skirmish action conflict flare exchange war bombardment bombing airstrike exchanges
post outpost checkpoint position base fort camp
soldier troop fighter personnel serviceman
victory win result lead ahead margin
vote ballot poll election count turnout recount
fire blaze explosion blast smoke burn inferno flames
flood inundation water
weapon ammunition arms artillery
confirm verify admit acknowledge corroborate confirmation verification verified unconfirmed independent independently responsibility
deny dismiss reject refute dispute contest contradict denial
damage cost loss losses
investigate probe inquiry cause
money cost price worth value
hospital treated treatment injured wounded
pause halt truce ceasefire end stop
friday saturday weekend
protest crowd rally march demonstration
evacuate evacuation evacuated shelter leave displaced
government authority authorities regime administration
emergency rescue firefighter crew`

// broadGroups are words for a whole kind of thing, before the colon, and words
// for things of that kind: a question with the first is met by a sentence with
// the others, not the other way round.
const broadGroups = `
casualty casualties losses loss victims victim: killed dead death died die fatality fatalities wounded injured hurt lives
toll: killed dead death died fatality fatalities lives
figures numbers losses: killed wounded captured
vehicle: tank truck lorry car bus
weapon weapons arms: tank artillery gun rifle ammunition drone missile rocket
aircraft: plane jet helicopter drone warplane
politician: minister president candidate mayor deputy
official officials: minister spokesman commissioner mayor governor
media press: newspaper broadcaster agency outlet
government: ministry minister cabinet
fighting violence hostilities: attack clash gunfire shelling firing fire strike
damage: destroyed burned burnt collapsed wrecked`

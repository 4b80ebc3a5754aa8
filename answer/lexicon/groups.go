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
evacuate evacuated evacuation evacuee relocate relocated relocation displaced moved
turn turned switch switched disabled
own owner owned run operate operator operated belong
store stored storage hold held kept contain contained
patient people
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
school university college
hospital clinic
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
passenger traveller
inspector inspection audit inspect
permit licence license
failed failure fail
broken broke fault faulty malfunction
cable wire
valve
tank silo storage
boiler
machine server computer system
offline outage down
accident crash collision
crash collide collided collision
capsize capsized sink sank overturned
derail derailed derailment
collapse collapsed collapsing cave
drown drowned drowning
suffocate suffocated smothered
infect infected infection contaminated
contaminate contamination pollute pollution poison poisoned tainted
disease illness outbreak virus
symptom sign
vaccine jab
quarantine isolation lockdown
rescuer rescuers lifesaver
survivor survived survive
unharmed unhurt uninjured
critical serious severe grave
condition state
hospitalised hospitalized admitted taken
cordon sealed
debris rubble wreckage
aftershock tremor
landslide mudslide
drought dry
famine hunger starvation
donate donation aid
appeal plea
murder homicide killing murdered
stab stabbed knife
shoot shot gunned
suspect accused defendant
suspect alleged
culprit perpetrator attacker assailant
charge charged indict indicted indictment
convict convicted guilty
acquit acquitted cleared
sentence sentenced jailed imprisoned
prison jail
bail bond
trial hearing
lawyer attorney counsel barrister
prosecutor prosecution
witness eyewitness onlooker bystander
testify testimony evidence
evidence proof
steal theft robbery robbed stolen
fraud scam swindle
bribe bribery corruption kickback
smuggle smuggling trafficking
drug narcotic
hostage captive
kidnap abduct abducted kidnapped
ransom payment
raid search
seize confiscate impound
arrest custody
flee escape
deport expel deported
border frontier
asylum refuge
sanction sanctions penalty embargo
penalty fine punishment
tariff duty levy
deficit shortfall
debt loan
bankrupt bankruptcy insolvent insolvency
layoff redundancy dismissed
hire recruit
unemployed jobless
strike stoppage walkout
wage pay salary earnings
inflation prices
profit earnings
revenue sales turnover
share stock
investor shareholder
merge merger takeover acquisition
acquire buy bought purchase purchased
sell sold sale
price cost
export exports
import imports
currency money
bank lender
budget spending
subsidy support aid
tax levy duty
summit meeting
negotiator mediator
mediate mediation broker brokered
treaty agreement accord pact deal
ratify approve ratified approved
approve approval endorse pass passed adopted backed
veto block blocked
vote ballot
candidate nominee
campaign race
poll survey
voter elector electorate
polling voting
ballot paper
seat mandate
coalition alliance
opposition rival
rival opponent challenger
incumbent president
inaugurate inauguration sworn
impeach impeachment
cabinet government
constitution constitutional
parliament assembly legislature congress senate
lawmaker legislator mp senator deputy
minister secretary
spokesman spokesperson spokeswoman representative
aide adviser advisor assistant
deputy vice
monarch king queen
troop soldier
general commander
navy naval fleet
pilot crew
missile rocket
drone uav
bomb explosive device
mine landmine
retreat withdraw pullback
surrender capitulate
advance push
invade invasion incursion
occupy occupation seize
liberate recapture retake
siege blockade
ceasefire truce
refugee displaced
school classroom
teacher instructor
student pupil
university campus
exam test
scientist researcher
study research report
discover find discovery
space orbit
rocket launch
website site page
hack hacked hacker cyberattack breach
breach leak
server computer machine system
software program
glitch fault bug malfunction error
error mistake blunder
mistake mistaken wrongly
outage failure blackout
overheat overheated
repair fix restore mend
restore restored resume resumed reconnect
broken damaged
inspect inspected inspection check checked
test sample tested
safety security
rule regulation law
regulator watchdog authority
licence license permit permission
breach violate violation
comply compliance
negligence carelessness
fault blame
compensation damages
insurer insurance insured
farmer grower
crop harvest
livestock cattle animals
fish fishing fishermen
forest woodland
tree trees
river stream
sea ocean
coast shore
island isle
mountain peak
village hamlet
town city municipality
district neighbourhood neighborhood quarter
street road avenue
square plaza
bridge crossing
motorway highway
railway railroad
station stop
airport airfield
harbour port dock quay wharf
vessel ship boat
ferry boat
container cargo freight
driver motorist
bus coach
truck lorry
car vehicle automobile
bicycle bike cyclist
church chapel cathedral
temple shrine
priest cleric imam
museum gallery
painting artwork
theatre theater
concert gig
singer musician
actor performer
film movie
book novel
author writer
journalist reporter correspondent
newspaper paper
broadcaster channel
photo photograph image picture
fake forged forgery fabricated hoax bogus
forge forged forgery
genuine authentic real
rumour gossip
deny denial refute
admit admission concede
apologise apology
resign resignation quit
appoint appointed named
replace successor succeed replaced
predecessor former
retire retired
die death passed
funeral burial buried
mourn mourning grief
condolence sympathy
celebrate celebration
anniversary commemorate
prize award
winner champion victor
defeat beat beaten
match game
team side squad
coach manager
player footballer
injury injured
score goal
tournament championship cup
fan supporter
crowd audience
cancel cancelled scrap scrapped axed
delay postpone late
schedule timetable
begin start commence
end finish conclude
last continue
extend extension prolong
reduce cut lower
raise increase lift hike
double twice
halve half
total overall altogether
average mean
estimate estimated reckon put
number figure count
amount sum
money funds cash
fund finance pay
cost expense
expensive costly
poor poverty
rich wealthy
worker employee staff labourer
boss employer
union syndicate
contractor subcontractor
supervisor foreman
warn warning alert
siren alarm
sensor detector
gauge meter
valve tap
pipe pipeline
leak spill
oil petroleum crude
fuel petrol diesel gasoline
chemical substance
toxic poisonous harmful
smell odour stench
smoke fumes
flame fire
burn burnt scorch
spark ignite
extinguish douse quench
firefighter fireman
ladder engine
roof ceiling
floor storey story
window pane
door gate
lift elevator
stairs staircase
basement cellar
flat apartment
tenant renter
landlord owner
neighbour resident
shelter accommodation
tent camp
food meal
water drinking
restaurant cafe
hotel inn
tourist visitor holidaymaker
weather forecast
temperature heat
heat heatwave hot
cold freezing frost
snow blizzard
rain downpour
flood inundate submerged
wind gale
lightning thunder
fog mist
wave surge
level height
deep depth
wide width
long length
heavy weight
fast speed
big large huge size
small little tiny
old age
young youth
mother father parent
son daughter child
brother sister sibling
husband wife spouse
uncle aunt relative
related relation kin
colleague coworker
born birth
marry married wedding
name called
identity identify identified
phone telephone call
email message
letter note
document paper file
signature signed
leak leaked
secret confidential
official formal
temporary provisional interim
permanent lasting
first initial earliest
last final latest
next following subsequent
previous former earlier
recent lately
immediately instantly
almost nearly
about around roughly approximately
exactly precisely
only merely just`

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

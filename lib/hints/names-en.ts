/** First names that texts in English are full of; written for this project from memory, in no order that says anything. */
const NAMES = `aaron abby abdul abigail adam adele adrian ahmed aidan aisha alan albert alejandro alex alexander alexandra alexis ali alice alicia alison amanda amber amelia amir amy ana
andre andrea andrew andy angel angela anita ann anna anne annie anthony antonio anya ariana arjun arthur ashley aslan astrid audrey ava barbara barry beatrice becca becky bella ben benjamin bernard beth
bethany betty beverly bianca billy blake bob bobby bonnie boris brad bradley brandon brenda brendan brian bridget brittany brooke bruce bruno bryan caitlin calvin cameron camila camille carl carla carlos carmen carol
caroline carolyn carrie casey cassandra catherine cecilia celia chad charles charlie charlotte chelsea cheryl chloe chris christina christine christopher cindy claire clara claudia clayton clive cole colin connie connor
corey courtney craig cristina crystal curtis cynthia dale damian dan dana daniel daniela danielle danny darren dave david dean debbie deborah denise dennis derek diana diane diego dimitri dmitri dominic don donald donna
doris dorothy doug douglas duncan dylan eddie edgar edith eduardo edward edwin eileen elaine eleanor elena eli elias elijah elise elizabeth ella ellen ellie elsa emil emily emma eric erica erik erin ernest esther ethan
eugene eva evan evelyn fatima felicia felix fernando fiona francesca francis francisco fred freddie gabriel gabriela gabrielle gareth gary gavin gemma geoff george gerald gina giovanni glenn gloria gordon graham greg gregory greta
gwen hamza hanna hannah harold harriet harry harvey hassan hazel heather hector heidi helen helena henry herbert holly howard hugh hugo ian ibrahim imran ingrid irene iris isaac isabel isabella isabelle isla ivan jackie jackson
jacob jacqueline jade jake jamal james jamie jan jane janet janice jared jasmine jason javier jay jean jeff jeffrey jen jenna jennifer jenny jeremy jerome jerry jess jesse jessica jill jim jimmy jo joan joanna joanne joe joel johanna
john johnny jon jonah jonathan jorge jose joseph josephine josh joshua joyce juan judith judy julia julian julie justin kai karen karim karl kate katarzyna katherine kathleen kathy katie kayla keith kelly ken kenneth kenny kevin
kim kimberly kirsten kristen kristin kurt kyle lara lars laura lauren laurie lawrence leah lee lena leo leon leonard leslie lewis liam lilian lily linda lindsay lisa liz lola lorenzo lou louis louise lucas lucia lucy luis luke lydia lynn
mabel maddie madeleine madison maggie mahmoud malik marc marcel marco marcus margaret maria mariam marie marina mario marion marissa marjorie martha martin marvin mary mason mateo matt matteo matthew maureen max maya meera megan
mei melanie melissa melvin mia michael michelle miguel mike mila milo miriam mitchell mohamed mohammed moira molly monica morgan moses muhammad mustafa nadia nancy naomi natalia natalie natasha nathan neil nell nicholas nick nicola
nicole nigel nikita nina noah noel noor nora norman olga olive oliver olivia omar oscar owen pablo pam pamela pat patricia patrick paul paula pauline pedro peggy penny pete peter phil philip phillip phoebe phyllis polly priya rachel rafael
rahul raj rajesh ralph ramon raquel rashid raul ravi raymond rebecca reggie rhonda ricardo richard rick ricky rita robert roberto robin rodney roger roland ron ronald ronnie rosa rosemary rosie ross roxanne ruby rudy russell ruth ryan sabrina
sally sam samantha samir samuel sandra sanjay sara sarah sasha saul scott sean sebastian selina serena sergei seth shane shannon sharon shaun sheila shelly sherry shirley simon simone sofia sonia sophia sophie spencer stacey stacy stan
stella stephanie stephen steve steven stuart susan susanna suzanne svetlana sylvia tamara tania tanya tara tatiana ted terence teresa terri terry tessa theo theodore theresa thomas tim timothy tina toby todd tom tommy tony tracy travis
trevor tristan trudy tyler ursula valentina valerie vanessa vera vernon vicky victor victoria vikram vince vincent vinny viola violeta viviana vladimir walter wanda warren wayne wei wendy wesley whitney wilhelm willem william winston wyatt xavier
yasmin yolanda yusuf yvonne zach zachary zara zoe`

export const FIRST_NAMES: ReadonlySet<string> = new Set(NAMES.split(/\s+/))

/** Names that are words, months or places as well: they count only where a person would stand. */
export const NAMES_AND_WORDS: ReadonlySet<string> = new Set(
	`april art autumn bill charity chase christian chuck daisy dawn drew faith florence frank gene georgia grace guy hope hunter ivy jack jordan joy june lance mark may miles pat patience paris
pearl pierce ray rich rob rose ruth sandy saint sky sterling sue summer virginia wade will willow`.split(
		/\s+/,
	),
)

/** Who is known to everybody, or was thought up, or is a machine: naming them hurts nobody's neighbour. */
export const KNOWN: readonly string[] =
	`adele|albert einstein|alexa|amazon|anna karenina|barack obama|batman|beethoven|beyonce|bill gates|bob marley|bob's your uncle|britney spears|chandler|charles darwin|charles dickens|charlie chaplin
cinderella|cleopatra|dalai lama|darth vader|david beckham|david bowie|donald trump|einstein|elizabeth bennet|elon musk|elsa|elton john|elvis|emily dickinson|frankenstein|freddie mercury|freud|gandhi|george clooney|george orwell|google
greta thunberg|hamlet|harry potter|hermione|hermione granger|hitler|homer simpson|jack of all trades|james bond|jane austen|jane eyre|jeff bezos|jesus|joe biden|john lennon|julia roberts|julius caesar|justin bieber|kafka|kate middleton|katy perry
king charles|lady gaga|leonardo dicaprio|lincoln|lionel messi|madonna|mahatma gandhi|marilyn monroe|mario kart|mark twain|mark zuckerberg|martin luther king|michael jackson|michael jordan|michelle obama|mickey mouse|mona lisa|mozart|mr. bean
mr. darcy|mr darcy|mufasa|napoleon|nelson mandela|newton|oprah|oprah winfrey|oscar wilde|oscars|paul mccartney|peter pan|peter to pay paul|picasso|pinocchio|prince harry|prince william|princess diana|putin|queen elizabeth|queen victoria|rihanna|robin hood
romeo|romeo and juliet|juliet|saint anthony|santa claus|serena williams|shakespeare|sherlock|sherlock holmes|sigmund freud|simba|sinatra|siri|snow white|spiderman|st. anthony|star wars|stephen hawking|stephen king|steve jobs|sylvia plath|taylor swift|the beatles
tom cruise|tom hanks|tom, dick and harry|van gogh|vincent van gogh|virginia woolf|walt disney|warren buffett|will smith|winnie the pooh|winston churchill|wonder woman`
		.split(/[|\n]/)
		.map((name) => name.trim())

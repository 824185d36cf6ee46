/** Names that are words or places as well, but hardly so with a capital letter. */
export const NAMES_BY_CAPITAL = `bonnie brad carol clara derrick don earl flora frank gene glen griffin heather hector jack jay josh ken lee marina margarita martin matt myrtle nick noel oscar patsy patty paisley randy rick roger rosemary salvador sawyer victor warren yaw taylor jackson cassidy brooklyn lily santiago luna`

/** Names that are words, months or places as well: they count only where a person would stand. */
export const NAMES_AND_WORDS = `alexa alexia alma amber amir angel april archer aria art asia aspen athena august austin autumn barney basil bill birdie blessing brandy brant bristol brooks bud buddy cade cadence carmine carolina carson chad chance
chandler charity chase chelsea chester christian chuck clay cliff colt constance cooper cruz crystal curt dahlia daisy dakota dale dallas dalton dawn dean destiny devon diamond dick dirk dolly drew duke earnest ebony
eddy eden ember emery eve faith fanny fern florence forest gage gail gale garret genesis geneva georgia ginger grace grant hank harmony hazel heath herb holden holly homer hope hudson hunter india iris israel ivory ivy
jade jarred jasmine jesus jewel jo jordan journey joy jude june junior juniper kennedy kent kenya king kingston kit lacy lance lane laurel lea lincoln lourdes lyric mac magnolia mark marshal marshall mason maverick max
may melody mercedes mercy merry mickey milan miles miller misty moses murphy nelly norm nova olive opal orlando paris parker pat patience pearl penny phoenix pierce piper poppy porter precious prince princess prudence
raven ray reed regina rex rich rob robbin robin rocky rod roman rose rowan ruby rusty ruth sage saint sandy savanna scarlet serenity shad sherry sierra skip sky skye sonny spike star sterling stone storm sue summer
sydney tad tanner terra tod trinity troy ty valencia verity victoria vienna viola violet virginia wade walker ward wes will willow wren zion`

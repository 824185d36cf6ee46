import type { NearTexts } from './near-texts'

export const NEAR_EN: readonly NearTexts[] = [
	{
		text: 'The girl from the second floor sells her homework to everybody in class',
		edits: [
			['girl', 'boy'],
			['homework', 'essays'],
			['everybody in class', 'everyone in our class'],
		],
		other: 'I wrote the homework of my whole class once and nobody ever said thank you',
	},
	{
		text: 'Our boss takes the tips from the jar every evening when he thinks we are gone',
		edits: [
			['boss', 'manager'],
			['every evening', 'each night'],
			[' when he thinks we are gone', ''],
		],
		other: 'I put my own money into the tip jar so that the new one does not cry at closing',
	},
	{
		text: 'She told the whole team that she is ill and then she went skiing with her cousin',
		edits: [
			['cousin', 'brother'],
			['whole team', 'entire team'],
			['She told', 'Kate told'],
		],
		other: 'I called in ill and went skiing alone, the best Tuesday of my life',
	},
	{
		text: 'He cheats on his wife with the trainer from the gym on Mill Street, everybody knows',
		edits: [
			['trainer', 'coach'],
			['everybody knows', 'we all know'],
			['Mill Street', 'Mill Road'],
		],
		other: 'My husband is in love with his trainer and I pretend that I do not see it',
	},
	{
		text: 'The neighbour with the white dog steals parcels from our hall and sells them online',
		edits: [
			['white dog', 'black dog'],
			['parcels', 'packages'],
			[' and sells them online', ' and then sells them online'],
		],
		other: 'Once I opened a parcel of my neighbour by mistake and was too ashamed to say so',
	},
	{
		text: 'My flatmate never washes and the kitchen smells like a cave, somebody should tell her mother',
		edits: [
			['kitchen', 'bathroom'],
			['somebody should tell her mother', 'somebody tell her mother'],
			['never washes', 'never showers'],
		],
		other: 'I miss the smell of my old flat, of the kitchen above all, and of who lived there',
	},
	{
		text: 'That teacher with the red car takes money for grades, ask anyone in the third year',
		edits: [
			['red car', 'blue car'],
			['takes money', 'takes cash'],
			['ask anyone in the third year', 'ask any third year'],
		],
		other: 'A teacher gave me a better grade than I had earned, and I still think of her often',
	},
	{
		text: 'Do not rent from the man in the yellow house, he walks in when you are in the shower',
		edits: [
			['yellow', 'green'],
			['Do not rent', 'Never rent'],
			['walks in', 'comes in'],
		],
		other: 'I sing in the shower every morning because the walls of this house are thick enough',
	},
	{
		text: 'The fat kid from the swimming club should just stay home and spare us the sight',
		edits: [
			['fat kid', 'fat boy'],
			['spare us the sight', 'spare us that sight'],
			['just stay home', 'stay at home'],
		],
		other: 'I was the fat kid of the swimming club and today I swim across the bay each summer',
	},
	{
		text: 'Somebody should put her pictures on the board of the canteen so that all can laugh',
		edits: [
			['pictures', 'photos'],
			['board of the canteen', 'canteen board'],
			['laugh', 'have a laugh'],
		],
		other: 'I took my own picture down from the board because I could not bear that smile',
	},
	{
		text: 'Cheap pills for exams, no questions asked, find me behind the library after six',
		edits: [
			['pills', 'tablets'],
			['after six', 'after seven'],
			['no questions asked', 'no questions'],
		],
		other: 'I learned for my exams behind the library because it is the only place without a clock',
	},
	{
		text: 'Earn three hundred a day from home, my uncle did it and now he owns two houses',
		edits: [
			['three hundred', 'five hundred'],
			['uncle', 'cousin'],
			['two houses', 'two flats'],
		],
		other: 'I work from home and some days I do not say a single word to another person',
	},
	{
		text: 'The new nurse in ward four drinks at night and gives people the wrong medicine',
		edits: [
			['ward four', 'ward five'],
			['drinks at night', 'drinks on nights'],
			['new nurse', 'young nurse'],
		],
		other: 'A nurse held my hand a whole night and I never learned what she was called',
	},
	{
		text: 'I will wait for him after training and then he will learn what it costs to talk',
		edits: [
			['training', 'practice'],
			['what it costs to talk', 'what talking costs'],
			['I will wait', 'We will wait'],
		],
		other: 'I waited for him after training for a whole year and never said what I wanted to say',
	},
	{
		text: 'Those people should all be sent back to where they came from before it is too late',
		edits: [
			['Those people', 'These people'],
			['sent back', 'shipped back'],
			['before it is too late', 'before it gets too late'],
		],
		other: 'I went back to where I came from and found that nobody there was waiting for me',
	},
	{
		text: 'Her baby is not from her boyfriend, count the months and look at the hair of the baker',
		edits: [
			['boyfriend', 'husband'],
			['count the months', 'just count the months'],
			['baker', 'butcher'],
		],
		other: 'I counted the months and the days, and now there is a small heart that beats',
	},
	{
		text: 'The captain of the chess club uses an engine on his phone in the toilet, watch him',
		edits: [
			['captain', 'president'],
			['watch him', 'just watch'],
			['in the toilet', 'in the bathroom'],
		],
		other: 'I lost at chess against my grandfather for ten years and the first win made me cry',
	},
	{
		text: 'She only got the job because she slept with the head of sales, and she cannot even spell',
		edits: [
			['head of sales', 'head of marketing'],
			['and she cannot even spell', 'she cannot even spell'],
			['got the job', 'got that job'],
		],
		other: 'I got the job and have been afraid every day since that they will find out who I am',
	},
	{
		text: 'Write to me for tickets to the show, half the price, pay first and I bring them to you',
		edits: [
			['half the price', 'half price'],
			['Write to me', 'Message me'],
			['pay first', 'you pay first'],
		],
		other: 'I went to the show alone and gave the second ticket to somebody who stood outside',
	},
	{
		text: 'He was in prison for what he did to a child, and now he coaches our youngest team',
		edits: [
			['youngest team', 'youngest kids'],
			['prison', 'jail'],
			['and now he coaches', 'now he coaches'],
		],
		other: 'My father was in prison when I was young, and I told everybody that he was at sea',
	},
]

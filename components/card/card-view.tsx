import { HeartIcon, ReplyIcon } from '@/components/ui/icons'
import type { CardProps } from './card-props'
import { PhotoView } from './photo-view'

/**
 * One secret as everybody sees it. Its buttons belong to the page's two forms (`hearts`, `votes`), so that thirty cards
 * need no thirty forms. `open` says that the card is the page's own, and so no link to it; `first` that it is seen at once.
 */
export function CardView({
	card,
	open = false,
	first = open,
}: {
	card: CardProps
	open?: boolean
	first?: boolean
}) {
	return (
		<article
			className={`card ${card.look}${open ? ' thread-card' : ''}`}
			id={`t${card.id}`}
			data-thing={card.id}
			data-poll={card.poll.length > 0 ? '' : undefined}
		>
			{card.veil === '' ? (
				<Said card={card} open={open} first={first} />
			) : (
				<details className="veil">
					<summary className="card-text">{card.veil}</summary>
					<Said card={card} open={open} first={first} />
				</details>
			)}
			<footer className="card-foot">
				<p className="card-about">
					<span>
						{card.about} <span className="card-mine">{card.mine}</span>
					</span>
					{card.topics.map(({ name, href }) => (
						<a key={name} href={href}>
							#{name}
						</a>
					))}
				</p>
				<a className="card-act" href={`${card.href}#replies`} aria-label={card.replies.label}>
					<ReplyIcon />
					{card.replies.count}
				</a>
				<button
					type="submit"
					className="card-act"
					form="hearts"
					name="thing"
					value={card.id}
					aria-label={card.hearts.label}
				>
					<HeartIcon />
					<span>{card.hearts.count}</span>
				</button>
			</footer>
		</article>
	)
}

/** All that a veil lies over: words, photo, and the answers of a poll. */
function Said(props: { card: CardProps; open: boolean; first: boolean }) {
	return (
		<>
			<Words {...props} />
			{props.card.poll.length > 0 && <Poll card={props.card} />}
		</>
	)
}

/** Its photo first, so that the words lie over it. */
function Words({ card, open, first }: { card: CardProps; open: boolean; first: boolean }) {
	const words = `card-text ${card.size}`
	return (
		<>
			{card.photo && <PhotoView photo={card.photo} eager={first} />}
			{open ? (
				<p className={words} lang={card.lang}>
					{card.text}
				</p>
			) : (
				<a className={words} lang={card.lang} href={card.href}>
					{card.text}
				</a>
			)}
		</>
	)
}

function Poll({ card }: { card: CardProps }) {
	return (
		<div className="poll">
			{card.poll.map(({ choice, text, votes, of, label }) => (
				<button type="submit" key={choice} form="votes" name="choice" value={choice}>
					<span>{text}</span>
					<span>{label}</span>
					<progress max={of} value={votes} aria-hidden="true" />
				</button>
			))}
		</div>
	)
}

/** An empty place: a heading, a kind line, and something to do. */
export function Empty({
	title,
	text,
	href,
	action,
}: {
	title: string
	text: string
	href: string
	action: string
}) {
	return (
		<section className="empty">
			<h2>{title}</h2>
			<p>{text}</p>
			<a className="button button-main" href={href}>
				{action}
			</a>
		</section>
	)
}

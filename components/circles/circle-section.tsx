import type { ReactNode } from 'react'
import './circles.css'

/** One thing that can be done about circles, under its heading. */
export function CircleSection({
	id,
	title,
	children,
}: {
	id: string
	title: string
	children: ReactNode
}) {
	return (
		<section className="sheet" aria-labelledby={`${id}-title`}>
			<h2 id={`${id}-title`}>{title}</h2>
			{children}
		</section>
	)
}

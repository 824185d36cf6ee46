import type { ReactNode } from 'react'
import './device.css'

/** One section of the page of this device. `id` is its place in the address and the hook of its script. */
export function DeviceSection({
	id,
	title,
	children,
}: {
	id: string
	title: string
	children: ReactNode
}) {
	return (
		<section id={id} className="device-section" aria-labelledby={`${id}-title`}>
			<h2 id={`${id}-title`}>{title}</h2>
			{children}
		</section>
	)
}

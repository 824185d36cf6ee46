import type { ReactNode } from 'react'

/** A disclosure that explains before it lets anybody act: the confirmation that works without script. */
export function Tool({
	label,
	group,
	children,
}: {
	label: string
	/** Of one group only one is open. */
	group: string
	children: ReactNode
}) {
	return (
		<details className="tool" name={`tools-${group}`}>
			<summary>{label}</summary>
			<div className="tool-body">{children}</div>
		</details>
	)
}

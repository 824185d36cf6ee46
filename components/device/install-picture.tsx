import type { ReactNode } from 'react'

/** A little phone: the button to press, and the line to choose in the list that it opens. */
export function InstallPicture({
	alt,
	label,
	pressed,
	item,
	below = false,
}: {
	alt: string
	label: string
	pressed: ReactNode
	item: ReactNode
	/** Whether the button is at the bottom of the screen. */
	below?: boolean
}) {
	return (
		<div
			className={`install-phone${below ? ' install-phone-below' : ''}`}
			role="img"
			aria-label={alt}
		>
			<div className="install-bar">
				<span className="install-press">{pressed}</span>
			</div>
			<div className="install-list">
				<span />
				<span className="install-item">
					{label}
					{item}
				</span>
				<span />
			</div>
		</div>
	)
}

function Drawing({ d }: { d: string }) {
	return (
		<svg viewBox="0 0 24 24" aria-hidden="true">
			<path d={d} />
		</svg>
	)
}

export const ShareSheetIcon = () => <Drawing d="M12 15V3m-4 4 4-4 4 4M8 10H5v11h14V10h-3" />
export const AddIcon = () => <Drawing d="M5 3h14v18H5zM12 8.5v7M8.5 12h7" />
export const DotsIcon = () => <Drawing d="M5 12h.01M12 12h.01M19 12h.01" />
export const BrowserIcon = () => (
	<Drawing d="M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zm4 5-2 6-6 2 2-6z" />
)

/** Line icons on a 24 × 24 grid; always beside a text or a label, so hidden from screen readers. */
function Icon({ d }: { d: string }) {
	return (
		<svg viewBox="0 0 24 24" aria-hidden="true">
			<path d={d} />
		</svg>
	)
}

export const HeartIcon = () => (
	<Icon d="M12 20S4 15 4 9a4 4 0 0 1 8-1 4 4 0 0 1 8 1c0 6-8 11-8 11z" />
)
export const ReplyIcon = () => (
	<Icon d="M20 11.5a7.5 7 0 0 1-11 6.3L4 19l1.4-4A7 7 0 1 1 20 11.5z" />
)
export const FeedIcon = () => <Icon d="M5 4h14v7H5zM5 15h14v5H5z" />
export const TopicsIcon = () => <Icon d="M9 4 7 20M17 4l-2 16M4 9h16M4 15h16" />
export const TellIcon = () => <Icon d="M12 5v14M5 12h14" />
export const SearchIcon = () => <Icon d="M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM16 16l4 4" />
export const MeIcon = () => (
	<Icon d="M4 12c2-4 5-6 8-6s6 2 8 6c-2 4-5 6-8 6s-6-2-8-6zM9 12h.01M15 12h.01" />
)

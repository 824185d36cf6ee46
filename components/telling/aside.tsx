/** A line beside the words; without one there is nothing. */
export function Aside({
	role,
	children,
}: {
	role: 'status' | 'alert'
	children: string | null | undefined
}) {
	if (!children) return null
	return (
		<p className="composer-aside" role={role}>
			{children}
		</p>
	)
}

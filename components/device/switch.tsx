/**
 * A switch that is remembered in this browser. It is disabled until the script has found out how it stands: without
 * script there is nothing to switch.
 */
export function Switch({ name, label }: { name: string; label: string }) {
	return (
		<label className="switch">
			<span>{label}</span>
			<input
				type="checkbox"
				// biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says itself whether it is on (HTML AAM)
				role="switch"
				name={name}
				autoComplete="off"
				disabled
			/>
		</label>
	)
}

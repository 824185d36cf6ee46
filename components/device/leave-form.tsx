/** Takes everything of Treehole out of this browser. A plain form does it; script does it even offline. */
export function LeaveForm({ button, look }: { button: string; look: string }) {
	return (
		<form action="/leave" method="post" encType="multipart/form-data" data-leave="">
			<button type="submit" className={look}>
				{button}
			</button>
		</form>
	)
}

/** What makes reading pages livelier where there is script. Without it everything works by forms and links. */
import { watchDraft } from './draft'
import { listenForHearts } from './hearts'
import { offerInstall } from './install'
import { listenForKeys } from './keys'
import { leaveByTaps, leavesAsOwed, stayAway } from './left'
import { markWhatComes, showMarks } from './marks'
import { loadMoreAhead } from './more'
import { sayOffline } from './offline'
import { thingsOnPage } from './page'
import { countReplies, startParts } from './parts'
import { showProgress } from './progress'
import { offerSharing } from './share'
import { emptyAtSignOut } from './signing-out'
import { startWorker } from './worker'

/** Not on a page that is about to go: an answer to what it asks could bring back a cookie that the server has just ended. */
if (!leavesAsOwed()) begin()

function begin(): void {
	stayAway()
	void showMarks(thingsOnPage()).then(countReplies)
	markWhatComes()
	listenForHearts()
	loadMoreAhead()
	listenForKeys()
	offerSharing()
	watchDraft()
	sayOffline()
	showProgress()
	startWorker()
	emptyAtSignOut()
	offerInstall()
	startParts()
	leaveByTaps()
}

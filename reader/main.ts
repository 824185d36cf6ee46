/** What makes reading pages livelier where there is script. Without it everything works by forms and links. */
import { watchDraft } from './draft'
import { listenForHearts } from './hearts'
import { offerInstall } from './install'
import { listenForKeys } from './keys'
import { leaveByTaps, stayAway } from './left'
import { markWhatComes, showMarks } from './marks'
import { loadMoreAhead } from './more'
import { sayOffline } from './offline'
import { thingsOnPage } from './page'
import { countReplies, startParts } from './parts'
import { showProgress } from './progress'
import { offerSharing } from './share'
import { silenceAtSignOut } from './signing-out'
import { startWorker } from './worker'

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
silenceAtSignOut()
offerInstall()
startParts()
leaveByTaps()

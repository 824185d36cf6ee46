// Loaded first by the processes that our scripts start. The channel to the parent closes when the parent is gone, even by
// SIGKILL; then this process is asked to end in order, so that nothing goes on alone. Not for a program that forks
// workers of its own: they would inherit this, and a channel that keeps them alive no more.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()

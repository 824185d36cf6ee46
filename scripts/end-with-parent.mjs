// Loaded first by every process that a script of ours starts. The channel to the parent closes when the parent is gone,
// even by SIGKILL; then this process is asked to end in order, so that nothing goes on alone.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()

import HummingbirdCore
import Logging
import NIOCore

/// Serves a connection on the thread of its event loop, where its requests are read and its answers written: most pages take less
/// time than waking another thread does. What takes longer leaves it: the database and password hashes have threads of their
/// own, forms are for the shared ones (`FormsElsewhere`).
struct LoopChannel: ServerChildChannel {
    typealias Value = HTTP1Channel.Value

    let plain: HTTP1Channel

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        plain.setup(channel: channel, logger: logger)
    }

    func handle(value: Value, logger: Logger) async {
        await withTaskExecutorPreference(LoopExecutor(loop: value.channel.eventLoop)) {
            await plain.handle(value: value, logger: logger)
        }
    }
}

/// An event loop as Swift's tasks know it.
private final class LoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    init(loop: any EventLoop) {
        self.loop = loop
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = unsafe asUnownedTaskExecutor()
        loop.execute { unsafe job.runSynchronously(on: executor) }
    }
}

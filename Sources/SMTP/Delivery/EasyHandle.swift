import CLibCurl

/// One libcurl handle for SMTP. It keeps its connection for the next delivery, and is for one thread at a time.
@safe
struct EasyHandle: ~Copyable {
    private let handle: UnsafeMutableRawPointer
    private let errorText: UnsafeMutablePointer<CChar>

    init() {
        CurlLibrary.start()
        guard let handle = unsafe curl_easy_init() else { preconditionFailure("libcurl: out of memory") }
        unsafe self.handle = unsafe handle
        unsafe errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        unsafe errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    /// Says QUIT and waits for the answer, as long as for any other.
    deinit {
        unsafe curl_easy_cleanup(handle)
        unsafe errorText.deallocate()
    }

    /// Hands a message over. Blocks until the server has answered or a timeout is over.
    func deliver(
        _ message: [UInt8], from sender: MailAddress, to recipient: MailAddress,
        through server: ServerConfiguration
    ) -> Outcome {
        let transfer = Transfer(message)
        let result = perform(transfer, size: message.count, from: sender, to: recipient, through: server)
        let attempt = Attempt(
            result: result, explanation: explanation(of: result),
            reply: transfer.replies.last(code: responseCode),
            isHandedOver: transfer.isHandedOver)
        return attempt.outcome(for: recipient)
    }

    private func perform(
        _ transfer: Transfer, size: Int, from sender: MailAddress, to recipient: MailAddress,
        through server: ServerConfiguration
    ) -> CURLcode {
        guard let recipients = unsafe curl_slist_append(nil, recipient.wireText) else {
            return CURLE_OUT_OF_MEMORY
        }
        defer { unsafe curl_slist_free_all(recipients) }
        let context = unsafe Unmanaged.passUnretained(transfer).toOpaque()
        return withExtendedLifetime(transfer) {
            do throws(SettingRefused) {
                try setServer(server)
                try setTimeouts(server.timeouts)
                unsafe try setMessage(context, size: size)
                try set(CURLOPT_MAIL_FROM, sender.wireText)
                unsafe try set(CURLOPT_MAIL_RCPT, UnsafeMutableRawPointer(recipients))
            } catch {
                return error.code
            }
            unsafe errorText[0] = 0
            return unsafe curl_easy_perform(handle)
        }
    }

    /// Of the last reply that matters: after an error libcurl says QUIT, and that answer comes as a reply, too, but
    /// does not count here.
    private var responseCode: Int {
        var code = 0
        _ = unsafe clibcurl_get_number(handle, CURLINFO_RESPONSE_CODE, &code)
        return code
    }

    private func explanation(of result: CURLcode) -> String {
        let detail = unsafe String(cString: errorText)
        guard detail.isEmpty, let general = unsafe curl_easy_strerror(result) else { return detail }
        return unsafe String(cString: general)
    }
}

// Settings. All are set for each delivery, so that none is left from the one before.

extension EasyHandle {
    private func setServer(_ server: ServerConfiguration) throws(SettingRefused) {
        try set(CURLOPT_URL, server.url)
        try set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        // Not even from the environment: the settings say where mail goes.
        try set(CURLOPT_PROXY, "")
        try set(CURLOPT_USE_SSL, tlsDemand(server.security))
        try set(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
        try set(CURLOPT_SSL_VERIFYPEER, 1)
        try set(CURLOPT_SSL_VERIFYHOST, 2)
        if let caFile = server.caFile { try set(CURLOPT_CAINFO, caFile) }
        if let credentials = server.credentials {
            try set(CURLOPT_USERNAME, credentials.username)
            try set(CURLOPT_PASSWORD, credentials.password)
        }
    }

    /// All or nothing: "try" would fall back to clear text without a word.
    private func tlsDemand(_ security: ServerConfiguration.Security) -> Int {
        switch security {
        case .startTLSRequired, .implicitTLS: Int(CURLUSESSL_ALL.rawValue)
        case .plainOnLoopback: Int(CURLUSESSL_NONE.rawValue)
        }
    }

    private func setTimeouts(_ timeouts: ServerConfiguration.Timeouts) throws(SettingRefused) {
        // libcurl's alarm signals are for programs of one thread.
        try set(CURLOPT_NOSIGNAL, 1)
        try set(CURLOPT_CONNECTTIMEOUT_MS, timeouts.connect.wholeMilliseconds)
        try set(CURLOPT_TIMEOUT_MS, timeouts.delivery.wholeMilliseconds)
        // Also bounds the wait for the answer to QUIT, which the other two do not.
        try set(CURLOPT_SERVER_RESPONSE_TIMEOUT, (timeouts.response.wholeMilliseconds + 999) / 1000)
    }

    private func setMessage(_ context: UnsafeMutableRawPointer, size: Int) throws(SettingRefused) {
        unsafe try set(CURLOPT_ERRORBUFFER, UnsafeMutableRawPointer(errorText))
        try set(CURLOPT_UPLOAD, 1)
        // For the SIZE parameter of MAIL: too large a message is refused before it is sent.
        try check(unsafe clibcurl_set_size(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(size)))
        try check(unsafe clibcurl_set_callback(handle, CURLOPT_READFUNCTION, readMessage))
        unsafe try set(CURLOPT_READDATA, context)
        try check(unsafe clibcurl_set_callback(handle, CURLOPT_HEADERFUNCTION, takeReplyLine))
        unsafe try set(CURLOPT_HEADERDATA, context)
    }

    private func set(_ option: CURLoption, _ value: Int) throws(SettingRefused) {
        try check(unsafe clibcurl_set_number(handle, option, value))
    }

    private func set(_ option: CURLoption, _ value: String) throws(SettingRefused) {
        try check(unsafe clibcurl_set_text(handle, option, value))
    }

    private func set(_ option: CURLoption, _ value: UnsafeMutableRawPointer) throws(SettingRefused) {
        try check(unsafe clibcurl_set_pointer(handle, option, value))
    }

    private func check(_ code: CURLcode) throws(SettingRefused) {
        guard code == CURLE_OK else { throw SettingRefused(code: code) }
    }
}

private struct SettingRefused: Error {
    var code: CURLcode
}

extension Duration {
    fileprivate var wholeMilliseconds: Int {
        Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}

private func readMessage(
    buffer: UnsafeMutablePointer<CChar>?, size: Int, count: Int, context: UnsafeMutableRawPointer?
) -> Int {
    guard let context = unsafe context else { return 0 }
    let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    return unsafe transfer.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
}

private func takeReplyLine(
    line: UnsafeMutablePointer<CChar>?, size: Int, count: Int, context: UnsafeMutableRawPointer?
) -> Int {
    guard let context = unsafe context else { return 0 }
    let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    unsafe transfer.take(line: UnsafeRawBufferPointer(start: line, count: size * count))
    return size * count
}

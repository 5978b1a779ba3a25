import ArgumentParser

/// How a command answers.
struct OutputOptions: ParsableArguments {
    @Flag(help: "JSONで出力します / Answer in JSON")
    var json = false

    @Flag(help: "英語も併せて表示します / Show English below the Japanese")
    var english = false
}

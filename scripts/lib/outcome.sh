# What a run of Swift Testing came to, read from its output.

# print_outcome LOG: prints "N passed, N failed"; fails unless some test passed and none failed. A run that broke off has
# no summary: every test that was under way then counts as failed, and one at least.
print_outcome() {
    awk '
        # What stands between "Test" and what became of it.
        function name(line) {
            sub(/^[^ ]+ Test /, "", line)
            sub(/( with [0-9]+ test cases?)? (started\.|(passed|failed) after .*)$/, "", line)
            return line
        }
        /^[^ ]+ Test run with [0-9]+ tests? / { total += $5; summed = 1; if (/ failed after /) broken = 1; next }
        /^[^ ]+ Test (run|case) / { next }
        /^◇ Test .* started\.$/ { started++; running[name($0)] = 1 }
        /^➜ Test .* skipped/ { skipped++ }
        /^(✔|━) Test .* passed after [0-9.]+ seconds/ { ended++; delete running[name($0)] }
        /^✘ Test .* failed after [0-9.]+ seconds/ { failed++; delete running[name($0)] }
        END {
            if (!summed) {
                print "テストが途中で止まりました。終わっていないもの： / The test run broke off. Unfinished:"
                for (test in running) print "    " test
                total = started + skipped
                failed = started - ended
                broken = 1
            }
            if (broken && !failed) { failed = 1; if (!summed) total++ }
            printf "%d passed, %d failed\n", total - skipped - failed, failed
            exit failed > 0 || total == skipped
        }' "$1"
}

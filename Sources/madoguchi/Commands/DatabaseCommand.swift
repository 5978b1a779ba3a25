import ArgumentParser
import Operations
import Postgres
import Registry
import Storage

struct DatabaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "database", abstract: "データベースの準備と更新 / Prepare and migrate the database",
        subcommands: [Prepare.self, Migrate.self])

    struct Prepare: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "役割とログインを作る（スーパーユーザーで一度） / Make roles and logins, once, as a superuser",
            discussion: "何度実行しても同じです。 / May be repeated at any time.")

        @Option(help: "スーパーユーザーの接続文字列 / A superuser's connection string")
        var admin = "dbname=madoguchi"

        func run() async throws {
            let connection = try await Connection.open(
                Configuration(admin, applicationName: "madoguchi prepare"))
            try await PrepareDatabase.run(connection)
            await connection.close()
            print("役割とログインを用意しました。 / Roles and logins are in place.")
        }
    }

    struct Migrate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "スキーマを最新にする / Bring the schema up to date",
            discussion: "途中で止まっても、もう一度実行すれば続きから進みます。 / Safe to interrupt and to repeat.")

        func run() async throws {
            let connection = try await Connection.open(Program.wiring.configuration(as: .owner))
            let applied = try await migrate(connection)
            await connection.close()
            for migration in applied { print("V\(migration.number) \(migration.name)") }
            print(
                applied.isEmpty
                    ? "すでに最新です。 / Already up to date."
                    : "\(applied.count)件を適用しました。 / \(applied.count) applied.")
        }

        private func migrate(_ connection: Connection) async throws -> [Migration] {
            do {
                return try await Migrator().migrate(connection)
            } catch let refusal as Migrator.Refusal {
                throw Refusal(refusal)
            }
        }
    }
}

extension Refusal {
    fileprivate init(_ refusal: Migrator.Refusal) {
        switch refusal {
        case .altered(let number, let name):
            self.init(
                .configuration,
                Bilingual(
                    ja: "適用済みのマイグレーション V\(number)（\(name)）の内容が、このプログラムのものと違います。何も変更していません。",
                    en: "Migration V\(number) (\(name)) was applied with another content. Nothing was changed."),
                remedy: Bilingual(
                    ja: "このデータベースを作った版のプログラムを使ってください。",
                    en: "Use the version of the program that made this database."))
        case .unknown(let number):
            self.init(
                .configuration,
                Bilingual(
                    ja: "データベースはこのプログラムより新しい版です（V\(number)）。何も変更していません。",
                    en: "The database is ahead of this program (V\(number)). Nothing was changed."),
                remedy: Bilingual(ja: "新しい版のプログラムを使ってください。", en: "Use a newer version of the program."))
        }
    }
}

import Postgres
import Testing

/// What a transaction always begins with goes out together with its body's first statement.
struct ForesightTests {
    private static func enter(_ place: String, _ tx: borrowing Transaction) throws -> Int {
        try tx.foreseen("select enter(\(place))", as: Int.self)
    }

    private static func place(_ tx: borrowing Transaction) throws -> String {
        try tx.value("select current_setting('own.place')", as: String.self)
    }

    private static let function = """
        create table door (place text primary key, id int);
        insert into door values ('garden', 7), ('kitchen', 8);
        create function enter(entered text) returns int language plpgsql as $$
        declare found int := (select id from door where place = entered);
        begin
            if found is null then raise 'no such place' using constraint = 'door_place'; end if;
            perform set_config('own.place', entered, true);
            return found;
        end $$
        """

    @Test func `it is run every time, and waited for once`() async throws {
        try await TestDatabase.withSchema { configuration in
            let connection = try await Connection.open(configuration)
            try await connection.script(Self.function)
            for place in ["garden", "kitchen", "garden", "garden", "kitchen"] {
                try await connection.transaction { (tx: borrowing Transaction) throws in
                    #expect(try Self.enter(place, tx) == (place == "garden" ? 7 : 8))
                    #expect(try Self.place(tx) == place)
                }
            }
        }
    }

    @Test func `before COPY, a script and COMMIT it is run, too`() async throws {
        try await TestDatabase.withSchema { configuration in
            let connection = try await Connection.open(configuration)
            try await connection.script(
                Self.function + "; create table t (place text default current_setting('own.place'), n int)")
            for _ in 1...2 {
                try await connection.transaction { (tx: borrowing Transaction) throws in
                    _ = try Self.enter("garden", tx)
                    try tx.copy(into: "t", columns: ["n"], rows: [1]) { row, number in row.append(number) }
                }
                try await connection.transaction { (tx: borrowing Transaction) throws in
                    _ = try Self.enter("kitchen", tx)
                    try tx.script("insert into t (n) values (2)")
                    _ = try Self.enter("garden", tx)
                }
            }
            let places = try await connection.transaction { (tx: borrowing Transaction) throws in
                try tx.values("select place from t order by n", as: String.self)
            }
            #expect(places == ["garden", "garden", "kitchen", "kitchen"])
        }
    }

    @Test func `where it is refused by now, so is the statement that it went ahead of`() async throws {
        try await TestDatabase.withSchema { configuration in
            let connection = try await Connection.open(configuration)
            try await connection.script(Self.function + "; create table t (n int)")
            let write = {
                try await connection.transaction { (tx: borrowing Transaction) throws in
                    _ = try Self.enter("garden", tx)
                    try tx.execute("insert into t values (1)")
                }
            }
            for _ in 1...3 { try await write() }
            try await connection.script("delete from door")
            let error = await #expect(throws: PostgresError.self) { try await write() }
            #expect(error?.constraint == "door_place")
            let count = try await connection.transaction { (tx: borrowing Transaction) throws in
                try tx.value("select count(*) from t", as: Int.self)
            }
            #expect(count == 3)
        }
    }

    @Test func `where it answers otherwise, the connection is lost and the next one asks anew`() async throws {
        try await TestDatabase.withSchema { configuration in
            let pool = Pool(configuration, size: 1)
            try await pool.withConnection { connection in try await connection.script(Self.function) }
            let enter = {
                try await pool.transaction { (tx: borrowing Transaction) throws in
                    let id = try Self.enter("garden", tx)
                    try tx.execute("select 1")
                    return id
                }
            }
            for _ in 1...3 { #expect(try await enter() == 7) }
            try await pool.withConnection { connection in try await connection.script("update door set id = 9")
            }
            await #expect(throws: PostgresError.connectionLost) { try await enter() }
            #expect(try await enter() == 9)
            await pool.close()
        }
    }

    @Test func `a body that asks for nothing asks nothing of the server`() async throws {
        let statements = Journal<String>()
        let connection = try await Connection.open(TestDatabase.configuration(observe: statements.append))
        let answer = try await connection.transaction { (_: borrowing Transaction) in 42 }
        #expect(answer == 42)
        #expect(statements.entries == [])
        #expect(await connection.isUsable)
    }
}

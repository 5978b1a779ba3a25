/// Words that passwords are commonly made of, in lower-case letters: worldwide, in Japan, and in this trade.
enum CommonPasswords {
    static let words: Set<String> = Set(
        (worldwide + " " + japanese + " " + trade).split(separator: " ").map(String.init))

    private static let worldwide = """
        abc abcd access account admin administrator amanda andrea andrew angel anthony apple asdf asdfgh ashley \
        austin azerty bailey banana baseball basketball batman batmen boomer buster butterfly changeme charlie \
        cheese chelsea chocolate computer cookie cowboy daniel default diamond dolphin donald dragon eagle elephant \
        enter family flower football freedom friend george ginger google guest hammer hannah harley hello \
        hockey hunter iloveyou internet jasmine jennifer jessica jordan joshua killer lakers letmein liverpool login \
        love loveme lovely lucky maggie magic master matrix matthew maverick melissa merlin michael michelle mickey \
        monkey morgan mother mustang mynoob naruto nicole ninja nothing orange pass passme passcode passphrase \
        passwd password passwords patrick peanut pepper phoenix pokemon princess purple qazwsx qwer qwert qwerty \
        qwertyuiop rainbow ranger robert samsung school secret security shadow silver snoopy soccer sophie spring \
        starwars steelers summer sunshine superman system temp temporary test testing thomas thunder tigger tiger \
        trustno trustnoone user welcome whatever william windows winner winter yankees yellow zaq zxcvbn zxcvbnm
        """

    private static let japanese = """
        aishiteru anpanman arigato arigatou asuka daisuki doraemon eigyo fujisan ganbaru gundam haruka hanako hikari \
        himitsu ichigo japan kawaii kazoku keitai kirara kitty kodomo konnichiwa kyoto megumi miyuki momotaro nihon \
        nippon ohayo okinawa onigiri osaka pasuwado pasuwaado pikachu pocky ponta sakura sasuke sayonara shinjuku \
        sousuke sushi takahashi takuya tanaka tarou taro tokyo toshiba totoro toyota yamada yamato yuki watanabe
        """

    private static let trade = """
        anshin care caremanager clinic doctor embrace helper hospital houkan iryo kaigo kango kangoshi karte komae \
        madoguchi mcs medical medicalcare medicalcarestation medicine network nurse nursing pharmacy renkei station \
        takarazuka yakkyoku zaitaku
        """
}

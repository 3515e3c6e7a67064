package org.tanggol.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanggol.imports.sheet.Sheet;
import org.tanggol.ledger.Money;
import org.tanggol.platform.RuleViolation;

/** Statements as banks write them: each is read to the cent, and what is none is refused whole. */
class StatementContentTest {

    private static final String OFX_1 = """
        OFXHEADER:100
        DATA:OFXSGML
        VERSION:102
        SECURITY:NONE
        ENCODING:USASCII
        CHARSET:1252
        COMPRESSION:NONE
        OLDFILEUID:NONE
        NEWFILEUID:NONE

        <OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20261101<LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1>
        <BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS>
        <STMTRS><CURDEF>USD<BANKACCTFROM><BANKID>121000248<ACCTID>000123450417<ACCTTYPE>CHECKING</BANKACCTFROM>
        <BANKTRANLIST><DTSTART>20261001<DTEND>20261031
        <STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20261006230000[-5:EST]<TRNAMT>1000.00<FITID>A1<NAME>DEPOSIT 7041<MEMO>Branch &amp; counter</STMTTRN>
        <STMTTRN><TRNTYPE>FEE<DTPOSTED>20261020<TRNAMT>-15.10<FITID>A2<NAME>WIRE FEE</STMTTRN>
        </BANKTRANLIST><LEDGERBAL><BALAMT>984.90<DTASOF>20261031120000</LEDGERBAL><AVAILBAL><BALAMT>900.00<DTASOF>20261031</AVAILBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
        """;

    private static final String CAMT = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId></GrpHdr><Stmt><Id>S1</Id>
        <Acct><Id><Othr><Id>000123450417</Id></Othr></Id><Ccy>USD</Ccy></Acct>
        <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="USD">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-10-01</Dt></Dt></Bal>
        <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="USD">984.90</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-10-31</Dt></Dt></Bal>
        <Ntry><NtryRef>1</NtryRef><Amt Ccy="USD">1000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-10-06</Dt></BookgDt><AcctSvcrRef>A1</AcctSvcrRef>
          <NtryDtls><TxDtls><Refs><EndToEndId>7041</EndToEndId></Refs><RmtInf><Ustrd>Deposit slip</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
        <Ntry><Amt Ccy="USD">15.10</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><DtTm>2026-10-20T23:30:00-05:00</DtTm></BookgDt><AcctSvcrRef>A2</AcctSvcrRef><AddtlNtryInf>Wire fee</AddtlNtryInf></Ntry>
        <Ntry><Amt Ccy="USD">70.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts><BookgDt><Dt>2026-10-31</Dt></BookgDt></Ntry>
        </Stmt></BkToCstmrStmt></Document>
        """;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> said(StatementContent content) {
        return content.entries().stream().map(entry -> entry.on() + " " + entry.amount() + " " + entry.bankId()).toList();
    }

    private static void isTheMonth(StatementContent content) {
        assertThat(said(content)).containsExactly("2026-10-06 1000.00 A1", "2026-10-20 -15.10 A2");
        assertThat(content.account()).isEqualTo("000123450417");
        assertThat(content.closing()).isEqualTo(new Money(98_490));
        assertThat(content.closingOn()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(content.entries().get(0).text()).contains("7041");
    }

    @Test
    void ofxOfBothVersionsSaysTheSame() {
        isTheMonth(OfxStatement.read(bytes(OFX_1)));
        String second = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?OFX OFXHEADER=\"200\" VERSION=\"220\" SECURITY=\"NONE\" OLDFILEUID=\"NONE\" NEWFILEUID=\"NONE\"?>\n"
            + OFX_1.substring(OFX_1.indexOf("<OFX>")).replaceAll("<([A-Z]+)>([^<\\n]+)", "<$1>$2</$1>");
        isTheMonth(OfxStatement.read(bytes(second)));
        assertThat(StatementFormat.of(bytes(second))).isEqualTo(StatementFormat.OFX);
        assertThat(StatementFormat.of(bytes(OFX_1))).isEqualTo(StatementFormat.OFX);
    }

    @Test
    void camtIsReadWithoutWhatIsNotBookedYet() {
        isTheMonth(CamtStatement.read(bytes(CAMT)));
        isTheMonth(CamtStatement.read(bytes(CAMT.replace("camt.053.001.08", "camt.053.001.02"))));
        assertThat(StatementFormat.of(bytes(CAMT))).isEqualTo(StatementFormat.CAMT);
    }

    @Test
    void anotherCurrencyAndTwoAccountsAreRefused() {
        assertThatThrownBy(() -> CamtStatement.read(bytes(CAMT.replace("Amt Ccy=\"USD\"", "Amt Ccy=\"EUR\"")))).isInstanceOf(RuleViolation.class).hasMessageContaining("CURRENCY_UNKNOWN");
        assertThatThrownBy(() -> OfxStatement.read(bytes(OFX_1.replace("<CURDEF>USD", "<CURDEF>CAD")))).hasMessageContaining("CURRENCY_UNKNOWN");
        assertThatThrownBy(() -> CamtStatement.read(bytes(CAMT.replace("</Stmt>", "</Stmt><Stmt><Acct><Id><IBAN>XX99</IBAN></Id></Acct></Stmt>")))).hasMessageContaining("STATEMENT_OTHER_ACCOUNT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<OFX></OFX>", "<OFX><STMTTRN><DTPOSTED>2026<TRNAMT>5</STMTTRN></OFX>", "<?xml version=\"1.0\"?><!DOCTYPE OFX SYSTEM \"http://127.0.0.1/x\"><OFX></OFX>"})
    void whatIsNoStatementIsRefused(String text) {
        assertThatThrownBy(() -> OfxStatement.read(bytes(text))).isInstanceOf(RuleViolation.class).hasMessageContaining("STATEMENT_UNREADABLE");
        assertThatThrownBy(() -> CamtStatement.read(bytes(text))).isInstanceOf(RuleViolation.class).hasMessageContaining("STATEMENT_UNREADABLE");
    }

    @Test
    void aTableIsReadByItsHeadings() {
        Sheet sheet = SheetStatement.sheet(bytes("Account activity\nPosting Date,Description,Debit,Credit,Balance,Reference Number\n10/20/2026,WIRE FEE,15.10,,984.90,A2\n10/06/2026,DEPOSIT 7041,,\"$1,000.00\",1000.00,A1\n"));
        StatementContent content = SheetStatement.read(sheet, SheetColumns.guess(sheet));
        assertThat(said(content)).containsExactly("2026-10-20 -15.10 A2", "2026-10-06 1000.00 A1");
        assertThat(content.closing()).isEqualTo(new Money(98_490));
        assertThat(content.closingOn()).isEqualTo(LocalDate.of(2026, 10, 20));
    }

    @Test
    void aTableWhoseDatesTellThatTheDayIsFirst() {
        Sheet sheet = SheetStatement.sheet(bytes("Fecha;Concepto;Importe\n05/10/2026;Donativo;100,50\n20/10/2026;Comisión;-15,10\n"));
        assertThat(said(SheetStatement.read(sheet, SheetColumns.guess(sheet)))).containsExactly("2026-10-05 100.50 null", "2026-10-20 -15.10 null");
    }

    @Test
    void aRowThatCannotBeReadRefusesTheWhole() {
        Sheet sheet = SheetStatement.sheet(bytes("Date,Amount\n2026-10-06,10.00\n2026-10-07,ten\n"));
        assertThatThrownBy(() -> SheetStatement.read(sheet, SheetColumns.guess(sheet))).hasMessageContaining("CELL_UNREADABLE");
        assertThatThrownBy(() -> SheetStatement.read(sheet, new SheetColumns(0, 0, null, null, null, null, null, null, null, false))).hasMessageContaining("COLUMNS_UNCLEAR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1,234.56|123456", "-$12.00|-1200", "$-12.00|-1200", "(12.00)|-1200", "12.00-|-1200", "1234,56|123456", "+5|500", "1,234|123400", "12.340|1234", "USD 7.5|750"})
    void anAmountIsReadToTheCent(String written, long cents) {
        assertThat(BankAmount.of(written)).contains(new Money(cents));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ten", "1.234", "12.345", "1,23,4", "(12.00", "1e3", "１５", "99999999999999999999", "1.2.3"})
    void whatIsNoAmountIsNoNumberOfCents(String written) {
        assertThat(BankAmount.of(written)).isEmpty();
    }
}

package org.tanggol.banking;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tanggol.ledger.Money;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * Reads camt.053 of any version with the XML reader of the platform, by the names the standard gives to elements, which its versions share. Entries that are not booked yet are passed over: the next
 * statement has them.
 */
final class CamtStatement {

    private static final String CLOSING = "CLBD";
    private static final int DAY_LENGTH = 10;

    private final Deque<String> path = new ArrayDeque<>();
    private final List<StatementContent.Entry> entries = new ArrayList<>();
    /** Of the entry or balance that is being read, by path below it; the first of each. */
    private final Map<String, String> values = new HashMap<>();
    private String account;
    private Money closing;
    private LocalDate closingOn;

    private CamtStatement() { }

    /** @throws RuleViolation STATEMENT_UNREADABLE; CURRENCY_UNKNOWN for another one than the books' */
    static StatementContent read(byte[] file) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        CamtStatement statement = new CamtStatement();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(file));
            while (reader.hasNext()) {
                statement.next(reader, reader.next());
            }
        } catch (XMLStreamException broken) {
            throw unreadable();
        }
        if (statement.account == null) {
            throw unreadable();
        }
        return new StatementContent(statement.account, statement.entries, statement.closing, statement.closingOn);
    }

    private static RuleViolation unreadable() {
        return new RuleViolation(Rule.STATEMENT_UNREADABLE, "file");
    }

    private void next(XMLStreamReader reader, int event) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            path.addLast(reader.getLocalName());
            if (path.size() == 4 && (in("Ntry") || in("Bal"))) {
                values.clear();
            }
            String currency = reader.getAttributeValue(null, "Ccy");
            if (currency != null && path.size() == 5 && (in("Ntry") || in("Bal")) && !currency.equals(Money.CURRENCY)) {
                throw new RuleViolation(Rule.CURRENCY_UNKNOWN, "file", Money.CURRENCY);
            }
        } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
            text(reader.getText());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            if (path.size() == 4 && in("Ntry")) {
                entry();
            } else if (path.size() == 4 && in("Bal")) {
                balance();
            }
            path.removeLast();
        }
    }

    /** Document, BkToCstmrStmt, Stmt, and then this. */
    private boolean in(String part) {
        return path.size() >= 4 && path.stream().skip(2).limit(2).toList().equals(List.of("Stmt", part));
    }

    private void text(String text) {
        if (in("Ntry") || in("Bal")) {
            values.merge(below(4), text, (before, more) -> before.length() > StatementContent.LONGEST_TEXT ? before : before + more);
        } else if (in("Acct") && (below(4).equals("Id/IBAN") || below(4).equals("Id/Othr/Id"))) {
            if (account != null && !account.equals(text.strip())) {
                throw new RuleViolation(Rule.STATEMENT_OTHER_ACCOUNT, "file");
            }
            account = text.strip();
        }
    }

    private String below(int depth) {
        return String.join("/", path.stream().skip(depth).toList());
    }

    private void entry() {
        String booked = first("Sts/Cd", "Sts");
        if (booked != null && !booked.equals("BOOK")) {
            return;
        }
        entries.add(new StatementContent.Entry(first("AcctSvcrRef", "NtryDtls/TxDtls/Refs/AcctSvcrRef"), day(first("BookgDt/Dt", "BookgDt/DtTm", "ValDt/Dt", "ValDt/DtTm")), amount(),
            StatementContent.text(values.get("NtryRef"), values.get("AddtlNtryInf"), values.get("NtryDtls/TxDtls/RltdPties/Cdtr/Nm"), values.get("NtryDtls/TxDtls/RltdPties/Dbtr/Nm"),
                values.get("NtryDtls/TxDtls/RltdPties/Cdtr/Pty/Nm"), values.get("NtryDtls/TxDtls/RltdPties/Dbtr/Pty/Nm"), values.get("NtryDtls/TxDtls/RmtInf/Ustrd"),
                values.get("NtryDtls/TxDtls/Refs/EndToEndId"), values.get("NtryDtls/TxDtls/AddtlTxInf"))));
    }

    private void balance() {
        if (CLOSING.equals(values.get("Tp/CdOrPrtry/Cd"))) {
            closing = amount();
            closingOn = day(first("Dt/Dt", "Dt/DtTm"));
        }
    }

    private Money amount() {
        Money amount = BankAmount.of(values.getOrDefault("Amt", "")).orElseThrow(CamtStatement::unreadable);
        return "DBIT".equals(values.get("CdtDbtInd")) ? amount.negated() : amount;
    }

    private String first(String... paths) {
        for (String each : paths) {
            if (values.get(each) != null) {
                return values.get(each).strip();
            }
        }
        return null;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text == null || text.length() < DAY_LENGTH ? "" : text.substring(0, DAY_LENGTH));
        } catch (DateTimeException noDay) {
            throw unreadable();
        }
    }
}

package org.tanggol.banking;

import com.webcohesion.ofx4j.io.DefaultHandler;
import com.webcohesion.ofx4j.io.OFXParseException;
import com.webcohesion.ofx4j.io.nanoxml.NanoXMLOFXReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tanggol.ledger.Money;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Reads OFX, of version 1 (SGML) and 2 (XML), element by element: amounts stay the text they are, and a day is the bank's own. */
final class OfxStatement extends DefaultHandler {

    private static final int DAY_DIGITS = 8;

    private final List<StatementContent.Entry> entries = new ArrayList<>();
    private Map<String, String> line;
    private boolean inBalance;
    private String account;
    private String balance;
    private String balanceOn;

    private OfxStatement() { }

    /** @throws RuleViolation STATEMENT_UNREADABLE; CURRENCY_UNKNOWN for another one than the books' */
    static StatementContent read(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw unreadable();     // no bank needs them, and a parser would go and fetch
        }
        OfxStatement statement = new OfxStatement();
        NanoXMLOFXReader reader = new NanoXMLOFXReader();
        reader.setContentHandler(statement);
        try {
            reader.parse(new ByteArrayInputStream(file));
        } catch (IOException | OFXParseException broken) {
            throw unreadable();
        }
        if (statement.entries.isEmpty() && statement.balance == null) {
            throw unreadable();
        }
        Money closing = statement.balance == null ? null : amount(statement.balance);
        return new StatementContent(statement.account, statement.entries, closing, closing == null ? null : day(statement.balanceOn));
    }

    private static RuleViolation unreadable() {
        return new RuleViolation(Rule.STATEMENT_UNREADABLE, "file");
    }

    @Override
    public void startAggregate(String name) {
        if (name.equals("STMTTRN")) {
            line = new HashMap<>();
        }
        inBalance = inBalance || name.equals("LEDGERBAL");
    }

    @Override
    public void onElement(String name, String value) {
        if (line != null) {
            line.put(name, value);
        } else if (inBalance && name.equals("BALAMT")) {
            balance = value;
        } else if (inBalance && name.equals("DTASOF")) {
            balanceOn = value;
        } else if (name.equals("ACCTID")) {
            if (account != null && !account.equals(value.strip())) {
                throw new RuleViolation(Rule.STATEMENT_OTHER_ACCOUNT, "file");
            }
            account = value.strip();
        } else if (name.equals("CURDEF") && !value.strip().equals(Money.CURRENCY)) {
            throw new RuleViolation(Rule.CURRENCY_UNKNOWN, "file", Money.CURRENCY);
        }
    }

    @Override
    public void endAggregate(String name) {
        if (name.equals("STMTTRN")) {
            entries.add(new StatementContent.Entry(line.get("FITID"), day(line.get("DTPOSTED")), amount(line.get("TRNAMT")),
                StatementContent.text(line.get("NAME"), line.get("MEMO"), line.get("CHECKNUM"), line.get("REFNUM"))));
            line = null;
        } else if (name.equals("LEDGERBAL")) {
            inBalance = false;
        }
    }

    private static Money amount(String text) {
        return BankAmount.of(text == null ? "" : text).orElseThrow(OfxStatement::unreadable);
    }

    /** 20261103120000[-5:EST] is 3 November at the bank. */
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text == null || text.length() < DAY_DIGITS ? "" : text.substring(0, DAY_DIGITS), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException noDay) {
            throw unreadable();
        }
    }
}

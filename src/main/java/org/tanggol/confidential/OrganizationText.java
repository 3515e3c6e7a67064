package org.tanggol.confidential;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Columns that the organization's own key closes; all others are closed by keys of case files or of the installation. A rotation closes
 * them anew: a column that is missing here would be lost with the old key, so OrganizationTextTest compares with the migrations.
 */
enum OrganizationText {
    IMPORT_NAME("import_job", "file_name_p2", "id"),
    IMPORT_HEADINGS("import_job", "headings_p2", "id"),
    IMPORT_FILE("import_file", "content_p2", "import_id"),
    IMPORT_ROW("import_row", "cells_p2", "import_id", "sheet_row"),
    IMPORT_ENTRY("import_entry", "title_p2", "import_id", "-position"),
    IMPORT_EFFECT("import_effect", "before_p2", "id"),
    IMPORT_MEMORY("import_memory", "headings_p2"),
    SAVED_VIEW_NAME("saved_view", "name_p2", "id"),
    EMERGENCY_REASON("emergency_access", "reason_p2", "id"),
    FUND_NAME("fund", "name_p2", "id"),
    FUND_BANK("fund", "bank_p2", "id"),
    FUND_TERMS("fund_restriction", "terms_p2", "id"),
    FUND_LENDER("fund_lender", "name_p2", "id"),
    OBLIGOR_NAME("obligor", "name_p2", "id"),
    OBLIGOR_MAILBOX("obligor", "mailbox_p2", "id"),
    OBLIGOR_ADDRESS("obligor_address", "address_p2", "id"),
    OBLIGOR_LETTER("obligor_letter", "signer_p2", "id"),
    JOURNAL_TEXT("journal_text", "text_p2", "journal_id"),
    INTEREST_SOURCE("interest_rate", "source_p2", "id"),
    JOURNAL_PROPOSAL("journal_proposal", "text_p2", "id"),
    BANK_NAME("bank_account", "name_p2", "id"),
    BANK_DIGITS("bank_account", "digits_p2", "id"),
    BANK_FILE("bank_statement", "content_p2", "id"),
    BANK_LINE("bank_line", "text_p2", "id"),
    BANK_LINE_REASON("bank_line", "reason_p2", "id"),
    VOLUNTEER_PROFILE("volunteer", "profile_p2", "id"),
    WEBHOOK_URL("webhook_endpoint", "url_p2", "id"),
    WEBHOOK_SECRET("webhook_endpoint", "secret_p2", "id"),
    WEBHOOK_OLD_SECRET("webhook_endpoint", "old_secret_p2", "id");

    private final String table;
    private final String column;
    private final List<String> row;

    /** @param row what identifies a row within the organization: nothing, an id, or an id and a number; a sign belongs to the associated data alone */
    OrganizationText(String table, String column, String... row) {
        this.table = table;
        this.column = column;
        this.row = List.of(row);
    }

    String table() {
        return table;
    }

    String column() {
        return column;
    }

    /** Columns that identify a row within the organization. */
    List<String> key() {
        return row.stream().map(name -> name.replace("-", "")).toList();
    }

    /** The row as the associated data names it; the key's columns stand from this place on. */
    UUID row(UUID organization, ResultSet rows, int place) throws SQLException {
        if (row.isEmpty()) {
            return organization;
        }
        UUID id = Cell.uuid(rows.getBytes(place));
        if (row.size() == 1) {
            return id;
        }
        int number = rows.getInt(place + 1);
        return OrganizationVault.row(id, row.get(1).startsWith("-") ? -number : number);
    }
}

package org.tanggol.confidential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rotation knows every column that the organization's key closes: one that comes later and is forgotten would be lost with the old key. */
class OrganizationTextTest {

    private static final Pattern TABLE = Pattern.compile("(?:create|alter) table (\\w+) (.*?);", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("(?:^|\\n|add column )\\s*(\\w+_p2)\\s");
    /** Closed by the data key of a case file. */
    private static final Set<String> OF_CASES = Set.of("case_file.summary_p2", "person.name_p2", "person.description_p2", "person.birth_p2", "person.pronouns_p2",
        "person.countries_p2", "person.phone_p2", "alias.name_p2", "identifier.value_p2", "health_flag.text_p2", "family_member.name_p2", "family_member.relation_p2",
        "family_member.phone_p2", "family_member.address_p2", "family_member.note_p2", "stint.place_p2", "stint.note_p2", "locator_check.note_p2", "note.text_p2",
        "task.title_p2", "hearing.judge_room_p2", "external_id.value_p2", "file_merge.undo_p2", "conflict_check.names_p2", "conflict_check.reason_p2", "legal_hold.reason_p2", "legal_hold.lift_reason_p2",
        "audit_event.reason_p2", "disclosure.demander_p2", "disclosure.steps_p2", "disclosure.given_p2", "disclosure.end_reason_p2",
        "recorded_trigger.document_p2", "deadline.chosen_why_p2", "deadline.end_words_p2", "deadline_amendment.words_p2", "clock_event.words_p2",
        "bond_step.document_p2", "bond_co_funder.name_p2", "bond_assertion.standing_p2", "bond_assertion.authority_p2", "bond_assertion.cited_p2", "bond_assertion.asserted_by_p2", "bond_assertion.court_p2", "bond_assertion.document_p2",
        "bond_assertion.argued_p2", "bond_assertion.withdrawn_why_p2",
        "accompaniment_request.shown_p2", "accompaniment_request.brief_p2", "accompaniment_request.safety_p2", "accompaniment_report.note_p2", "consent.words_p2", "family_message.text_p2", "family_message.translation_p2", "family_task.title_p2", "family_task.hint_p2",
        "family_photo.content_p2", "family_subscription.address_p2", "family_subscription.code_p2");
    /** Closed by keys of the installation. */
    private static final Set<String> OF_THE_INSTALLATION = Set.of("member.email_p2", "member.name_p2", "notice_choice.phone_p2", "draft.content_p2", "kept_answer.body_p2", "authenticator.secret_p2",
        "authenticator.offered_p2", "factor_reset.reason_p2", "review_item.note_p2", "workbook_import.file_name_p2");

    @Test
    void everyColumnIsOfACaseOfTheInstallationOrClosedAnew() throws IOException {
        Set<String> columns = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("db/migration"))) {
            for (Path file : files.sorted().toList()) {
                Matcher table = TABLE.matcher(Files.readString(file));
                while (table.find()) {
                    COLUMN.matcher(table.group(2)).results().forEach(column -> columns.add(table.group(1) + "." + column.group(1)));
                }
            }
        }
        columns.removeAll(OF_CASES);
        columns.removeAll(OF_THE_INSTALLATION);
        Set<String> closedAnew = Arrays.stream(OrganizationText.values()).map(text -> text.table() + "." + text.column()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(closedAnew).isEqualTo(columns);
    }
}

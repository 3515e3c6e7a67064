package org.tanggol.consent.rest;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Level;
import org.tanggol.access.OrganizationId;
import org.tanggol.consent.ConsentAnswer;
import org.tanggol.consent.ConsentBlock;
import org.tanggol.consent.ConsentEntry;
import org.tanggol.consent.ConsentWay;
import org.tanggol.consent.Recipient;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Read;

/**
 * What the person said about one recipient.
 *
 * @param relativeId a relative of the case; this or partner_id
 * @param partnerId another organization; this or relative_id
 * @param blocks what the relative may be told; needed for GIVEN
 * @param level how much the organization may see; needed for GIVEN
 * @param saidOn the day on which it was said, or tried; a plain date
 * @param language the tag of the language it was said in
 * @param words what was said, or seen as proof
 * @param lastDay the last day on which it holds; needed for GIVEN, a year after said_on at most
 */
@Schema(requiredProperties = {"case_id", "answer", "way", "said_on"})
public record ConsentRequest(String caseId, String relativeId, String partnerId, @Schema(implementation = ConsentAnswer.class) String answer, List<String> blocks,
                             @Schema(implementation = Level.class) String level, @Schema(implementation = ConsentWay.class) String way, String saidOn, String language, Boolean interpreter, String words,
                             String lastDay) {

    CaseFileId file() {
        return new CaseFileId(Checks.required(Read.id(caseId, "caseId"), "caseId"));
    }

    /** @throws RuleViolation FIELD_MISSING without either, UNKNOWN_VALUE with both */
    Recipient about() {
        UUID relative = Read.id(relativeId, "relativeId");
        UUID partner = Read.id(partnerId, "partnerId");
        if (relative != null && partner != null) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "partnerId");
        }
        return partner != null ? Recipient.partner(new OrganizationId(partner)) : Recipient.relative(new FamilyMemberId(Checks.required(relative, "relativeId")));
    }

    ConsentEntry entry() {
        Set<ConsentBlock> all = blocks == null ? Set.of()
            : blocks.stream().map(one -> Checks.required(Read.choice(ConsentBlock.class, one, "blocks"), "blocks")).collect(Collectors.toCollection(() -> EnumSet.noneOf(ConsentBlock.class)));
        return new ConsentEntry(Read.choice(ConsentAnswer.class, answer, "answer"), all, Read.choice(Level.class, level, "level"), Read.choice(ConsentWay.class, way, "way"), Read.date(saidOn, "saidOn"),
            language, Boolean.TRUE.equals(interpreter), words, Read.date(lastDay, "lastDay"));
    }

    @Override
    public String toString() {
        return "ConsentRequest";
    }
}

package org.tanggol.bonds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Reading the register of obligors. */
@ApplicationScoped
@Transactional
public class ObligorQueries {

    @Inject
    ObligorShelf shelf;

    /** All of the organization by name, with what stands under it; in five statements. */
    @Requires(Permission.READ_FUNDS)
    public List<ObligorRow> all() {
        return rows();
    }

    /** @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_FUNDS)
    public ObligorRow one(ObligorId id) {
        return rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    private List<ObligorRow> rows() {
        OrganizationVault.Box box = shelf.box();
        Map<ObligorId, List<ObligorAddress>> addresses = shelf.addresses().stream().collect(Collectors.groupingBy(ObligorAddress::obligor));
        Map<ObligorId, List<ObligorLetter>> letters = shelf.letters().stream().collect(Collectors.groupingBy(ObligorLetter::obligor));
        Map<ObligorId, ObligorShelf.Exposure> exposures = shelf.exposures();
        return shelf.all().stream().map(one -> {
            ObligorShelf.Exposure exposure = exposures.getOrDefault(one.id(), ObligorShelf.Exposure.NONE);
            return new ObligorRow(one.id(), one.entry(box), addresses.getOrDefault(one.id(), List.of()).stream().map(address -> new ObligorRow.Address(address.address(box), address.from())).toList(),
                letters.getOrDefault(one.id(), List.of()).stream().map(letter -> new ObligorRow.Letter(letter.signer(box), letter.signedOn(), letter.expiresOn())).toList(), exposure.money(), exposure.bonds(),
                one.version());
        }).sorted(Comparator.comparing((ObligorRow row) -> row.entry().name(), String.CASE_INSENSITIVE_ORDER)).toList();
    }
}

package org.tanggol.reports;

import java.time.LocalDate;
import java.util.List;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.LedgerQueries;

/**
 * What a fund, or all of an organization, stood at on a day.
 *
 * @param fund null for all
 * @param name of the fund, or null for all
 * @param funds all of the organization, by name
 */
public record FundReport(FundId fund, String name, LocalDate day, List<LedgerQueries.FundRow> funds, LedgerQueries.Balances balances, List<Figure> figures) {

    /** The same with one figure alone. */
    public FundReport only(FigureKind kind) {
        return new FundReport(fund, name, day, funds, balances, List.of(figure(kind)));
    }

    /** One of them. */
    public Figure figure(FigureKind kind) {
        return figures.stream().filter(figure -> figure.kind() == kind).findFirst().orElseThrow();
    }

    @Override
    public String toString() {
        return "FundReport of " + day;
    }
}

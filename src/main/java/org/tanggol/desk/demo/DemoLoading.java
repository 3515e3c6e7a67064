package org.tanggol.desk.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.tanggol.access.Caller;
import org.tanggol.access.Level;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.access.Role;
import org.tanggol.access.Standing;
import org.tanggol.members.ClientKeeping;

/**
 * Fills an empty installation with two fictional organizations. The password of the demonstration's members is made anew
 * at every start and printed, so that none exists in the code or the documentation.
 */
@ApplicationScoped
public class DemoLoading {

    private static final List<String> WORDS = List.of("mango", "river", "lantern", "cedar", "harvest", "pebble", "market", "violet", "anchor", "saddle",
        "pepper", "meadow", "basket", "thunder", "copper", "willow", "orchid", "ribbon", "summit", "puzzle");

    @Inject
    DemoSeating seating;

    @Inject
    DemoPeople people;

    @Inject
    DemoFunds funds;

    @Inject
    DemoBank bank;

    @Inject
    DemoBonds bonds;

    @Inject
    Caller caller;

    /**
     * @return what to print: who may sign in and how; never empty in a demonstration
     * @throws IOException when the data folder holds real data
     */
    @ActivateRequestContext
    public Optional<String> load() throws IOException {
        String password = password(new SecureRandom());
        DemoSeating.Seats seats = seating.seat(password);
        for (DemoSeating.House house : seats.houses()) {
            caller.is(standing(house.organization(), house.members().values().iterator().next(), seats));
            people.load(house);
            funds.load(house, member -> caller.is(standing(house.organization(), member, seats)));
            bonds.load(house, member -> caller.is(standing(house.organization(), member, seats)));
            bank.load(house, member -> caller.is(standing(house.organization(), member, seats)));
        }
        return Optional.of(signIns(seats, password));
    }

    static Standing standing(OrganizationId organization, MemberId member, DemoSeating.Seats seats) {
        return new Standing(member, organization, null, EnumSet.allOf(Role.class), Set.of(Permission.values()), seats.locale(), seats.zone(), Level.FULL);
    }

    /** Four different words and a number: two words said twice would be refused as a password that is tried first. */
    static String password(Random random) {
        List<String> words = new ArrayList<>(WORDS);
        Collections.shuffle(words, random);
        return String.join("-", words.subList(0, 4)) + "-" + (10 + random.nextInt(90));
    }

    private static String signIns(DemoSeating.Seats seats, String password) {
        StringBuilder text = new StringBuilder("Password of all: " + password + "\n");
        boolean elsewhere = false;
        for (NamedCsvRecord member : DemoFile.read("members.csv")) {
            if (!elsewhere && member.getField("house").equals(DemoSeating.HARBOR)) {
                elsewhere = true;
                text.append(DemoSeating.SECOND).append(", where each works on their own cases:\n");
            }
            text.append(String.format("  %-30s %-18s %s%n", member.getField("email"), member.getField("name"), member.getField("roles").toLowerCase(Locale.ROOT).replace(" ", ", ").replace('_', ' ')));
        }
        for (Map.Entry<String, ClientKeeping.Issued> client : seats.clients().entrySet()) {
            text.append("REST client of ").append(client.getKey()).append(": ").append(client.getValue().clientId()).append(" secret ").append(client.getValue().secret()).append('\n');
        }
        return text.toString();
    }
}

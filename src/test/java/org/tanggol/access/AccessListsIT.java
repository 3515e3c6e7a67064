package org.tanggol.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.House;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;
import org.tanggol.testing.SignedInHttp;
import org.tanggol.testing.Table;

/** Every role at what shows many people at once: the list, its counts and the calendar show whom the role may see, and no more of them than that. */
class AccessListsIT {

    private static final Table LEVELS = Table.of("/org/tanggol/access/levels.csv");
    private static final Map<Role, String> MEMBERS = new EnumMap<>(Map.of(Role.CASEWORKER, "june", Role.LAWYER, "arun", Role.LEGAL_ASSISTANT, "talia", Role.HOTLINE_TAKER, "pilar",
        Role.BOND_TREASURER, "otis", Role.BOND_APPROVER, "vera", Role.VOLUNTEER_COORDINATOR, "mateo", Role.VOLUNTEER, "yuki"));
    private static final Pattern BADGE = Pattern.compile("view=EVERYBODY[^>]*>[^<]*<span class=\"ui-badge\">(\\d+)");
    private static final int FRESH_MILLIS = 5_200;

    private static House house;
    private static Somebody ours;
    private static Somebody colleagues;
    private static Somebody foreign;

    /** @param digits the last three of the A-number, which lists show to who may see everything */
    private record Somebody(UUID file, String name, String digits) { }

    @BeforeAll
    static void arrange() throws Exception {
        house = new House("Harbor Street Legal Clinic");
        house.opensTo("NOTHING");
        ours = somebody(Program.other(), "Aaronsdaughter");
        colleagues = somebody(Program.other(), "Aaronsson");
        foreign = somebody(Program.first(), "Aaronsmother");
        seatAll();
    }

    private static void seatAll() throws Exception {
        for (Role role : MEMBERS.keySet()) {
            house.seat(ours.file(), house.member(role.name()), null, null);
        }
    }

    private static Somebody somebody(Program program, String surname) {
        Http http = program.http();
        String number = Integer.toString(910_000_000 + (int) (System.nanoTime() % 9_000_000));
        String family = surname + Long.toString(System.nanoTime() % 1_000_000, 26).replaceAll("[0-9]", "q");
        JsonObject person = http.post("/api/v1/people", Json.createObjectBuilder().add("name", Json.createObjectBuilder().add("given", "Aa").add("family", family))
            .add("a_number", number).build()).json();
        JsonObject proceeding = http.post("/api/v1/proceedings", Json.createObjectBuilder().add("case_id", person.getString("id")).add("kind", "REMOVAL").build()).json();
        String tomorrow = LocalDate.now(ZoneId.of("America/Chicago")).plusDays(2) + "T09:30:00";
        http.post("/api/v1/hearings", Json.createObjectBuilder().add("proceeding_id", proceeding.getString("id")).add("type", "MASTER").add("source", "NOTICE")
            .add("local_date_time", tomorrow).add("time_zone", "America/Chicago").build());
        return new Somebody(UUID.fromString(person.getString("id")), family, number.substring(6));
    }

    @AfterAll
    static void leave() throws Exception {
        house.clear(ours.file());
        house.opensTo("SUMMARY");
        house.close();
    }

    @Test
    void listsCountsAndTheCalendarShowWhomARoleMaySee() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String allowed : List.of("NOTHING", "EXISTS", "SUMMARY", "FULL")) {
            house.opensTo(allowed);
            Thread.sleep(FRESH_MILLIS);
            for (Map.Entry<Role, String> member : MEMBERS.entrySet()) {
                Role role = member.getKey();
                Level elsewhere = Level.valueOf(LEVELS.cell(role.name(), allowed));
                Level onTeam = Level.valueOf(LEVELS.cell(role.name(), "on_team")).or(elsewhere);
                SignedInHttp http = new SignedInHttp(member.getValue() + "@harborstreet.example");
                String list = http.get("/people/list?view=EVERYBODY").body();
                String calendar = http.get("/calendar/calendar?view=agenda").body();
                String day = http.get("/my-day").body();
                for (String page : List.of(list, calendar, day)) {
                    String where = role + ", house open to " + allowed + (page == list ? ", list" : page == calendar ? ", calendar" : ", my day");
                    expect(wrong, where + ", own", page.contains(ours.name()), onTeam.isAtLeast(Level.SUMMARY));
                    expect(wrong, where + ", of another team", page.contains(colleagues.name()), elsewhere.isAtLeast(Level.SUMMARY));
                    expect(wrong, where + ", of another house", page.contains(foreign.name()), false);
                }
                expect(wrong, role + ", house open to " + allowed + ", own number", list.contains("••• " + ours.digits()), onTeam == Level.FULL);
                expect(wrong, role + ", house open to " + allowed + ", number of another team", list.contains("••• " + colleagues.digits()),
                    elsewhere == Level.FULL);
                if (!elsewhere.isAtLeast(Level.SUMMARY)) {
                    Matcher badge = BADGE.matcher(list);
                    long rows = Pattern.compile("people/person\\?file=").matcher(list).results().count();
                    expect(wrong, role + ", house open to " + allowed + ", the count is that of the rows", badge.find() && Long.parseLong(badge.group(1)) <= rows, true);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoeverIsOnNoTeamSeesNobodyWhereTheHouseIsShut() throws Exception {
        house.opensTo("NOTHING");
        house.clear(ours.file());
        Thread.sleep(FRESH_MILLIS);
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<Role, String> member : MEMBERS.entrySet()) {
            SignedInHttp http = new SignedInHttp(member.getValue() + "@harborstreet.example");
            for (String path : List.of("/people/list?view=EVERYBODY", "/calendar/calendar?view=agenda", "/my-day")) {
                String page = http.get(path).body();
                expect(wrong, member.getKey() + " at " + path + ", of no team", page.contains(ours.name()) || page.contains(colleagues.name()), false);
            }
        }
        seatAll();
        assertThat(wrong).isEmpty();
    }

    private static void expect(List<String> wrong, String what, boolean found, boolean expected) {
        if (found != expected) {
            wrong.add(what + (found ? " is shown" : " is not shown"));
        }
    }
}

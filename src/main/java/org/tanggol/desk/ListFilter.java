package org.tanggol.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tanggol.access.MemberId;

/**
 * Which people a list shows and in which order. Its URL form reproduces the list and holds codes only: a name that is
 * looked for never stands in a URL.
 *
 * @param view the tab
 * @param language BCP 47 tag, or null
 * @param facility a place, or null
 * @param daysOver at least so many days in custody, or null
 * @param teamMember somebody on the team, or null
 */
public record ListFilter(View view, String language, UUID facility, Integer daysOver, MemberId teamMember, Sort sort) {

    /** The tabs of the list. */
    public enum View { DETAINED, MINE, UNLOCATED, HEARING_SOON, NO_LAWYER, RELEASED, EVERYBODY }

    /** The orders of the list. */
    public enum Sort { NAME, DAYS, HEARING, UPDATED }

    public ListFilter {
        view = view == null ? View.DETAINED : view;
        sort = sort == null ? Sort.NAME : sort;
    }

    /** Parameters of the URL; what is as usual is left out. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (view != View.DETAINED) {
            parameters.put("view", view.name());
        }
        if (language != null) {
            parameters.put("language", language);
        }
        if (facility != null) {
            parameters.put("facility", facility.toString());
        }
        if (daysOver != null) {
            parameters.put("days", daysOver.toString());
        }
        if (teamMember != null) {
            parameters.put("team", teamMember.toString());
        }
        if (sort != Sort.NAME) {
            parameters.put("sort", sort.name());
        }
        return parameters;
    }

    /** Whether anything beside the tab narrows the list. */
    public boolean isNarrowed() {
        return language != null || facility != null || daysOver != null || teamMember != null;
    }
}

package org.tanggol.people;

import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.tanggol.access.CaseFileId;

/**
 * The names of one organization in memory: Lucene finds the candidates, the rule of likeness decides. Two names are
 * alike when a phonetic key is equal or Jaro-Winkler is at least 0.85, on any alias, in any order.
 */
final class OrganizationNames {

    private static final int CANDIDATES = 400;

    private final Map<PersonId, IndexedName> people = new HashMap<>();
    private final Map<PersonId, Place> places = new HashMap<>();
    private final NavigableSet<Place> order = new TreeSet<>();
    private List<PersonId> inOrder;
    private final LikeParts likeParts = new LikeParts();
    private final Collator collator = Collator.getInstance(ULocale.ROOT);
    private final IndexWriter writer;

    OrganizationNames() {
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(new KeywordAnalyzer()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void put(Collection<IndexedName> names) {
        try {
            for (IndexedName name : names) {
                IndexedName before = people.put(name.person(), name);
                likeParts.replace(before, name);
                place(name.person(), new Place(name.isNamed(), collator.getCollationKey(name.sortLine()), name.person()));
                if (before == null) {
                    writer.addDocument(document(name));
                } else {
                    writer.updateDocument(new Term("id", name.person().toString()), document(name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** People of these files, as far as they are known here. */
    synchronized Set<PersonId> of(Set<CaseFileId> files) {
        return people.values().stream().filter(name -> files.contains(name.file())).map(IndexedName::person).collect(java.util.stream.Collectors.toSet());
    }

    /** Somebody who is no longer on record. */
    synchronized void remove(PersonId person) {
        try {
            likeParts.remove(people.remove(person));
            place(person, null);
            writer.deleteDocuments(new Term("id", person.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Everybody of whom some part of a name is like a part of these names: more than the candidates, never fewer.
     *
     * @param whole only those whose whole name may fit; a surname alone is not enough
     */
    synchronized Set<IndexedName> like(Collection<PersonName> names, boolean whole) {
        Set<IndexedName> found = new LinkedHashSet<>();
        for (PersonName name : names) {
            FittedName fitted = FittedName.of(name);
            found.addAll(whole && fitted.takesTwoParts() ? likeParts.two(fitted.all()) : likeParts.any(fitted.all()));
        }
        return found;
    }

    private static Document document(IndexedName name) {
        Document document = new Document();
        document.add(new StringField("id", name.person().toString(), Field.Store.YES));
        for (String part : name.parts()) {
            document.add(new StringField("part", part, Field.Store.NO));
            NamePart.of(part).sounds().forEach(key -> document.add(new StringField("sound", key, Field.Store.NO)));
        }
        return document;
    }

    /** Where a name stands: those without one last. */
    private record Place(boolean named, CollationKey key, PersonId person) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparing((Place place) -> !place.named).thenComparing(Place::key)
            .thenComparing(place -> place.person().value());

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private void place(PersonId person, Place now) {
        Place before = now == null ? places.remove(person) : places.put(person, now);
        if (before != null) {
            order.remove(before);
        }
        if (now != null) {
            order.add(now);
        }
        inOrder = null;
    }

    /** Everybody in order of names. */
    synchronized List<PersonId> inOrder() {
        if (inOrder == null) {
            inOrder = order.stream().map(Place::person).toList();
        }
        return inOrder;
    }

    /** These in order of names; who is not known here comes last. */
    synchronized List<PersonId> inOrder(Collection<PersonId> ids) {
        return ids.stream().sorted(Comparator.comparing((PersonId id) -> places.get(id), Comparator.nullsLast(Comparator.<Place>naturalOrder())).thenComparing(PersonId::value)).toList();
    }

    synchronized List<NameHit> search(String text, int limit) {
        Set<String> asked = NameParts.of(text);
        Set<String> joined = NameParts.joined(text);
        if (asked.isEmpty()) {
            return List.of();
        }
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            List<NameHit> hits = new ArrayList<>();
            for (ScoreDoc candidate : searcher.search(candidates(asked, joined), CANDIDATES).scoreDocs) {
                IndexedName name = people.get(PersonId.fromString(searcher.storedFields().document(candidate.doc).get("id")));
                NameHit hit = judge(asked, name);
                hit = hit == null && !joined.equals(asked) ? judge(joined, name) : hit;
                if (hit != null) {
                    hits.add(hit);
                }
            }
            hits.sort(Comparator.comparingDouble(NameHit::score).reversed().thenComparing(hit -> places.get(hit.person())));
            return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query candidates(Set<String> asked, Set<String> joined) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Set<String> either = new LinkedHashSet<>(asked);
        either.addAll(joined);
        for (String part : either) {
            any.add(new BoostQuery(new PrefixQuery(new Term("part", part)), 4), BooleanClause.Occur.SHOULD);
            NamePart.of(part).sounds().forEach(key -> any.add(new TermQuery(new Term("sound", key)), BooleanClause.Occur.SHOULD));
            if (part.length() > 3) {
                any.add(new FuzzyQuery(new Term("part", part), 2, 0), BooleanClause.Occur.SHOULD);
            }
        }
        return any.build();
    }

    /** Every part that was asked for must fit some part of the name; the weakest fit names the reason. */
    private static NameHit judge(Set<String> asked, IndexedName name) {
        double sum = 0;
        NameHit.Reason weakest = NameHit.Reason.EXACT;
        for (String part : asked) {
            double best = 0;
            NameHit.Reason reason = null;
            for (String have : name.parts()) {
                NameHit.Reason how = how(part, have);
                double score = how == null ? 0 : score(how, part, have);
                if (score > best) {
                    best = score;
                    reason = how;
                }
            }
            if (reason == null) {
                return null;
            }
            sum += best;
            weakest = reason.compareTo(weakest) > 0 ? reason : weakest;
        }
        return new NameHit(name.person(), name.file(), sum / asked.size(), weakest);
    }

    static NameHit.Reason how(String asked, String have) {
        if (have.equals(asked)) {
            return NameHit.Reason.EXACT;
        }
        if (have.startsWith(asked)) {
            return NameHit.Reason.BEGINS;
        }
        return NamePart.of(asked).alike(NamePart.of(have));
    }

    private static double score(NameHit.Reason how, String asked, String have) {
        return switch (how) {
            case EXACT -> 1;
            case BEGINS -> 0.95;
            case SOUNDS_LIKE -> 0.75 + 0.15 * NamePart.of(asked).closeness(NamePart.of(have));
            case SIMILAR -> 0.6 + 0.2 * NamePart.of(asked).closeness(NamePart.of(have));
        };
    }
}

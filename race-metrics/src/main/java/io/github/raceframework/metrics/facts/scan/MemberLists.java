package io.github.raceframework.metrics.facts.scan;

import io.github.raceframework.metrics.facts.store.Dictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Combinations of members as texts, each made once, and numbered as they come. */
final class MemberLists {

    private final GroupCodes codes;
    private final List<Dictionary> dictionaries;
    private final List<List<String>> lists = new ArrayList<>();

    /** By code, one more than its number; 0 for none. */
    private int[] numbers = {};

    MemberLists(GroupCodes codes, List<Dictionary> dictionaries) {
        this.codes = codes;
        this.dictionaries = dictionaries;
    }

    /** The number of the combination that a code stands for. */
    int number(int code) {
        if (code >= numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(codes.count(), code + 1));
        }
        if (numbers[code] == 0) {
            int[] members = codes.memberCodes(code);
            List<String> list = new ArrayList<>();
            for (int i = 0; i < members.length; i++) {
                list.add(dictionaries.get(i).members().get(members[i]));
            }
            lists.add(List.copyOf(list));
            numbers[code] = lists.size();
        }
        return numbers[code] - 1;
    }

    /** The combination that a code stands for. */
    List<String> ofCode(int code) {
        return get(number(code));
    }

    List<String> get(int number) {
        return lists.get(number);
    }

    /** How many there are so far. */
    int size() {
        return lists.size();
    }
}

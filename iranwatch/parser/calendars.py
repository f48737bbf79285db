"""Names and numbers to a day: months in many languages, short years."""

from __future__ import annotations

import datetime as dt

from iranwatch.calendars import JALALI_MONTHS, ascii_digits, numbered
from iranwatch.model import PartialDate

EARLIEST = 1900  # year; nothing saved from a web page is older

_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "en-short": "jan feb mar apr - jun jul aug sep oct nov dec",
    "en-sept": "- - - - - - - - sept - - -",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "de-short": "jän - mrz - - - - - - okt - dez",
    "de-at": "jänner feber maerz - - - - - - - - -",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "fr-short": "janv févr - avr - - juil aout - - - déc",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
    "es-short": "ene - - abr - - - ago setiembre - - dic",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
    "dicembre",
    "it-short": "gen - - - mag giu lug - set ott - -",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro "
    "dezembro",
    "pt-short": "- fev - - - - - - - out - dez",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "nl-short": "- - mrt - - - - - - - - -",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "no": "januar februar mars april mai juni juli august september oktober november desember",
    "no-short": "- - - - - - - - - - - des",
    "id": "januari februari maret april mei juni juli agustus september oktober november desember",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października "
    "listopada grudnia",
    "he": "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
    "he-in": "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "ar-bare": "- - - ابريل - يونيه يوليه اغسطس - اكتوبر - -",
    "fa": "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
}
MONTHS = numbered(_MONTHS)


def date_of(year: int, month: int | None = None, day: int | None = None) -> PartialDate | None:
    """Return the date if a calendar has it, else None."""
    try:
        dt.date(year, month or 1, day or 1)
    except ValueError:
        return None
    return PartialDate(year, month, day)


def named_month(name: str) -> tuple[int, bool] | None:
    """Return the number of a month called *name*, and whether it is a Persian one."""
    key = ascii_digits(name.casefold())
    if key in MONTHS:
        return MONTHS[key], False
    if key in JALALI_MONTHS:
        return JALALI_MONTHS[key], True
    return None


def full_year(digits: str) -> int:
    """Return the year that two or four digits mean: 19 is 2019, 87 is 1987."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (2000 if year < 70 else 1900)  # as POSIX reads two digits, a year apart

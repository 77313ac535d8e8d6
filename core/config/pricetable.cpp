// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/pricetable.h"

#include <QFile>
#include <QStandardPaths>
#include <cmath>
#include <toml++/toml.h>

namespace Ringproof {

namespace {

constexpr double kMicros = 1e6;
constexpr double kHighest = 1000;
constexpr qint64 kLongestFile = 256 * 1024;

QString toText(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

std::optional<Micros> readPrice(const toml::node &node)
{
    const std::optional<double> price = node.is_number() ? node.value<double>() : std::nullopt;
    if (!price || !std::isfinite(*price) || *price < 0 || *price > kHighest)
        return std::nullopt;
    return std::llround(*price * kMicros);
}

bool isCurrency(const QString &text)
{
    return text.size() == 3 &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

bool isRegion(const QString &text)
{
    const bool isCountry =
        text.size() == 2 && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    return isCountry || text == QLatin1StringView("*") || text == QLatin1StringView("001");
}

bool isChannel(const QString &text)
{
    return text == QLatin1StringView("sms") || text == QLatin1StringView("call") ||
           text == QLatin1StringView("whatsapp");
}

class Reader final
{
public:
    explicit Reader(QString file)
        : m_file(std::move(file))
    {}

    LoadedPrices loaded;

    void read(const toml::table &root)
    {
        for (const auto &[keyName, node] : root) {
            const QString key = toText(keyName.str());
            if (key == QLatin1StringView("currency"))
                readCurrency(node);
            else if (key == QLatin1StringView("approval"))
                loaded.table.approval = priceOf(key, node).value_or(0);
            else if (const toml::table *section = node.as_table(); section && isChannel(key))
                readChannel(key, *section);
            else
                complain(key, QStringLiteral("is neither a currency, an approval nor a channel"));
        }
        if (!loaded.table.isEmpty() && loaded.table.currency.isEmpty()) {
            complain(QStringLiteral("currency"), QStringLiteral("is missing, so no price can be shown"));
            loaded.table = {};
        }
    }
    void complain(const QString &key, const QString &what)
    {
        loaded.problems.push_back({key, QStringLiteral("%1: %2 %3").arg(m_file, key, what)});
    }

private:
    void readCurrency(const toml::node &node)
    {
        const QString text = QString::fromStdString(node.value_or(std::string()));
        if (isCurrency(text))
            loaded.table.currency = text;
        else
            complain(QStringLiteral("currency"), QStringLiteral("expects three letters, such as USD"));
    }
    void readChannel(const QString &channel, const toml::table &section)
    {
        for (const auto &[regionName, node] : section) {
            const QString region = toText(regionName.str());
            const QString key = channel + u'.' + region;
            if (!isRegion(region))
                complain(key, QStringLiteral("expects a country, such as US, or * for all others"));
            else if (const auto price = priceOf(key, node))
                loaded.table.sends[channel].insert(region, *price);
        }
    }
    std::optional<Micros> priceOf(const QString &key, const toml::node &node)
    {
        const auto price = readPrice(node);
        if (!price)
            complain(key, QStringLiteral("expects a price from 0 to %1").arg(int(kHighest)));
        return price;
    }

    QString m_file;
};

} // namespace

std::optional<Micros> PriceTable::sendPrice(const QString &channel, const QString &region) const
{
    const auto regions = sends.value(channel);
    const auto price = regions.constFind(regions.contains(region) ? region : QStringLiteral("*"));
    return price == regions.constEnd() ? std::nullopt : std::optional(*price);
}

LoadedPrices parsePrices(const QByteArray &toml, const QString &file)
{
    Reader reader(file);
    try {
        reader.read(toml::parse(std::string_view(toml.constData(), size_t(toml.size()))));
    } catch (const toml::parse_error &error) {
        reader.complain(QStringLiteral("line %1").arg(error.source().begin.line), QStringLiteral("is not TOML"));
    }
    return reader.loaded;
}

LoadedPrices loadPrices()
{
    const QString user = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    for (const QString &folder : {user, QStringLiteral("/etc/xdg")}) {
        QFile file(folder + QStringLiteral("/ringproof/prices.toml"));
        if (!file.exists())
            continue;
        // A device or a pipe has no size: what is read is bounded, not what is announced.
        const QByteArray content = file.open(QIODevice::ReadOnly) ? file.read(kLongestFile + 1) : QByteArray();
        if (file.isOpen() && content.size() <= kLongestFile)
            return parsePrices(content, file.fileName());
        LoadedPrices none;
        none.problems.push_back(
            {QStringLiteral("prices.toml"), QStringLiteral("%1 cannot be read").arg(file.fileName())});
        return none;
    }
    return {};
}

} // namespace Ringproof
